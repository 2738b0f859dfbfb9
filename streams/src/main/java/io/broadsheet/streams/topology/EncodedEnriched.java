package io.broadsheet.streams.topology;

import java.nio.ByteBuffer;

/**
 * An enriched article, known to fit.
 *
 * @param bytes the value of the topic of enriched articles
 * @param contribution what it adds to coverage
 * @param mentions how many mentions it has, of whichever role
 */
record EncodedEnriched(ByteBuffer bytes, Contribution contribution, int mentions) {}
