/** From the bytes of a file to its text, strictly: what cannot be decoded is never replaced. */
package io.broadsheet.ingest.decode;
