package io.broadsheet.text.time.value;

/**
 * The date of an article.
 *
 * @param edtf the date in EDTF; {@code XXXX-02-28} where nothing gives the year
 * @param source what it was read from: metadata, masthead, dateline or text
 */
public record DocumentDate(String edtf, Basis source) {}
