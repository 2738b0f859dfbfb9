package io.broadsheet.streams.topology;

/**
 * What is sent of an enriched article.
 *
 * @param bytes the value of the topic; null is the tombstone that Kafka asks for
 * @param contribution what the article adds to coverage
 */
record PublishedEnriched(byte[] bytes, Contribution contribution) {}
