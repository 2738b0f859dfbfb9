/** From raw issues to acknowledged records in Kafka. */
package io.broadsheet.ingest.publish;
