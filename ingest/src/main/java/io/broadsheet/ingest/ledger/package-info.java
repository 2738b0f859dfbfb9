/** The record of what was acknowledged and what was refused, which survives every stop. */
package io.broadsheet.ingest.ledger;
