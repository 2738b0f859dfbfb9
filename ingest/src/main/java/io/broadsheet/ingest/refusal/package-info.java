/** Refusing a file by name and reason while the others go on. */
package io.broadsheet.ingest.refusal;
