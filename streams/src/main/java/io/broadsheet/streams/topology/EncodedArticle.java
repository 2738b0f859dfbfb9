package io.broadsheet.streams.topology;

import java.util.Optional;

/**
 * All that is made of one article, known to fit.
 *
 * @param id the article id
 * @param article the value of the topic of articles
 * @param enriched the article with what was found in it
 * @param edition where its other pieces are looked for; empty if it does not go over pages
 */
record EncodedArticle(
    String id, byte[] article, EncodedEnriched enriched, Optional<String> edition) {}
