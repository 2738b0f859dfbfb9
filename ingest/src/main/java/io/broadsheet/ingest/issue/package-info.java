/** From a file to the raw issue that is published: its id, its metadata, its text. */
package io.broadsheet.ingest.issue;
