package io.broadsheet.explorer.search;

/**
 * A value and how many articles have it.
 *
 * @param name the value
 * @param count the articles
 */
public record ValueCount(String name, long count) {}
