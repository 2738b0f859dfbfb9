/** The explorer: a page to look at coverage with. */
package io.broadsheet.explorer;
