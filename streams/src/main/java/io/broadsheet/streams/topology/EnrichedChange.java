package io.broadsheet.streams.topology;

/**
 * What is sent of an enriched article.
 *
 * @param bytes the value of the topic; null is the tombstone that Kafka asks for
 * @param before what the article added to coverage until now
 * @param now what it adds to coverage from now on
 */
record EnrichedChange(byte[] bytes, Contribution before, Contribution now) {}
