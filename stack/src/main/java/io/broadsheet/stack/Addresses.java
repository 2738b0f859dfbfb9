package io.broadsheet.stack;

/**
 * Where the servers of a stack listen.
 *
 * @param kafka bootstrap servers, {@code host:port}
 * @param registry base URL of the Confluent API, {@code http://host:port/apis/ccompat/v7}
 * @param elasticsearch base URL, {@code http://host:port}
 */
public record Addresses(String kafka, String registry, String elasticsearch) {}
