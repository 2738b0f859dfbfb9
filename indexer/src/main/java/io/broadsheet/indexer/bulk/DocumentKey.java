package io.broadsheet.indexer.bulk;

/**
 * Where a document stands.
 *
 * @param alias the alias of its index
 * @param id its id there
 */
public record DocumentKey(String alias, String id) {}
