package io.broadsheet.text.entity.value;

/**
 * Where an entity is named.
 *
 * @param start the first UTF-16 code unit in the article's text
 * @param end the code unit after the last
 * @param text the words as printed
 */
public record EntityMention(int start, int end, String text) {}
