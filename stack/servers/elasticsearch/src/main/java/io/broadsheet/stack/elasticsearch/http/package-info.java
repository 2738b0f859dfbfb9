/** HTTP over Netty, as Elasticsearch has it, for callers of this machine alone. */
package io.broadsheet.stack.elasticsearch.http;
