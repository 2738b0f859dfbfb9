/**
 * What a full Elasticsearch has and its parts on Maven Central lack, under the same names. Only
 * what Broadsheet itself or its users' first look need belongs here.
 */
package io.broadsheet.stack.elasticsearch.gaps;
