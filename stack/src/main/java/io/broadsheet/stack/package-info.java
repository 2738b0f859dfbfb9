/**
 * The embedded stack: a real Kafka, a real schema registry and a real Elasticsearch, each a child
 * process on loopback, that live no longer than the process that started them.
 */
package io.broadsheet.stack;
