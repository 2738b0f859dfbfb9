/** Files to raw issues in Kafka: reading, metadata, publishing, replay. */
package io.broadsheet.ingest;
