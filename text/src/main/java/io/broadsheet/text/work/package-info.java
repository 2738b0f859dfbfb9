/** What the reading of one text may cost, and how the reader keeps to it. */
package io.broadsheet.text.work;
