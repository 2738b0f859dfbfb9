/** At what pace, and in what order, issues are sent. */
package io.broadsheet.ingest.replay;
