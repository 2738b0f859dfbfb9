/** Seeing files as they come, and waiting until they are complete. */
package io.broadsheet.ingest.watch;
