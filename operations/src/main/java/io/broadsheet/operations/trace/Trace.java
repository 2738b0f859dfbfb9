package io.broadsheet.operations.trace;

/**
 * A record that names an issue, or was made of it.
 *
 * @param key the record's key
 * @param about what it is, for a person: a headline, a name, a path
 * @param mentions how many mentions of entities it has
 */
public record Trace(String key, String about, long mentions) {}
