/** What services count beside their own work: the JVM, and what Kafka's clients know. */
package io.broadsheet.runtime.metrics;
