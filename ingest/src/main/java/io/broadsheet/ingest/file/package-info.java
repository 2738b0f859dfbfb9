/** Finding files under the given paths, and reading their bytes within limits. */
package io.broadsheet.ingest.file;
