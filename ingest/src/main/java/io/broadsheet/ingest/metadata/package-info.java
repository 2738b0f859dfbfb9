/** What newspaper, date and page a file is, from flags, its sidecar and its name, and its id. */
package io.broadsheet.ingest.metadata;
