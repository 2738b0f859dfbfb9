/** What one page may cost, and the clocks by which that is measured. */
package io.broadsheet.streams.budget;
