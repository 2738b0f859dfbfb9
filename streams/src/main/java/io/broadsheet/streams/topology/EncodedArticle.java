package io.broadsheet.streams.topology;

import java.nio.ByteBuffer;

/**
 * All that is made of one article, known to fit.
 *
 * @param id the article id
 * @param article the value of the topic of articles
 * @param enriched the enriched article as state stores keep it
 * @param edition the edition in which its other pieces are looked for; empty if it is no piece
 */
record EncodedArticle(String id, byte[] article, ByteBuffer enriched, String edition) {}
