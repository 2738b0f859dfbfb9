/** What Kafka and Elasticsearch hold, for those who look after an environment. */
package io.broadsheet.operations.inspect;
