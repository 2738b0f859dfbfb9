package io.broadsheet.text.entity.gazetteer;

/**
 * Where a known entity is named.
 *
 * @param start the first UTF-16 code unit
 * @param end the code unit after the last
 * @param entry what is named
 */
public record Occurrence(int start, int end, GazetteerEntry entry) {}
