package io.broadsheet.stack.demo;

/**
 * Where the services serve health and metrics.
 *
 * @param streams base URL, {@code http://host:port}
 * @param indexer base URL
 * @param explorer base URL, which is its page as well
 */
record ServiceAddresses(String streams, String indexer, String explorer) {}
