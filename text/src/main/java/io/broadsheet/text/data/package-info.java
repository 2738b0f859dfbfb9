/** The data files that the reading of text depends on, and the version of all of them. */
package io.broadsheet.text.data;
