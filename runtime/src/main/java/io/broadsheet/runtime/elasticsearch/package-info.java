/** The Elasticsearch client, made from our settings: for those whose class path has one. */
package io.broadsheet.runtime.elasticsearch;
