/** What could not be processed: shown, judged, and tried again. */
package io.broadsheet.operations.deadletters;
