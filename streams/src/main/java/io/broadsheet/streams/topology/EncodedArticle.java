package io.broadsheet.streams.topology;

/**
 * All that is published of one article, ready to be sent.
 *
 * @param id the article id
 * @param article the value of the topic of articles
 * @param enriched the value of the topic of enriched articles
 * @param mentions how many mentions of entities the article has
 * @param contribution what it adds to coverage
 */
record EncodedArticle(
    String id, byte[] article, byte[] enriched, int mentions, Contribution contribution) {}
