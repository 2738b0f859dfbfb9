#!/bin/sh
# Gives each user of Broadsheet the rights it needs in Kafka, and none besides. Safe to repeat. A test runs the whole
# pipeline with exactly these. Say how to call Kafka's own tool, and what stands before your topics and groups:
#
#   KAFKA_ACLS="kafka-acls --bootstrap-server kafka:9093 --command-config admin.properties" PREFIX=test- tools/kafka-acls.sh
set -eu
KAFKA_ACLS=${KAFKA_ACLS:-kafka-acls --bootstrap-server localhost:9092}
PREFIX=${PREFIX:-}

allow() {
  user=$1
  shift
  $KAFKA_ACLS --add --allow-principal "User:$user" "$@"
}

# topics create
allow broadsheet-setup --operation Create --operation Describe --operation DescribeConfigs --operation AlterConfigs \
  --topic "${PREFIX}news." --resource-pattern-type prefixed

# ingest
allow broadsheet-ingest --operation Write --topic "${PREFIX}news.issues"

# streams: makes its own internal topics, and deletes from them what it has read
allow broadsheet-streams --operation Read --topic "${PREFIX}news.issues"
allow broadsheet-streams --operation Write --topic "${PREFIX}news.articles"
allow broadsheet-streams --operation Write --topic "${PREFIX}news.articles.enriched"
allow broadsheet-streams --operation Write --topic "${PREFIX}news.coverage"
allow broadsheet-streams --operation Write --topic "${PREFIX}news.dead-letters"
allow broadsheet-streams --operation Create --operation Read --operation Write --operation Delete \
  --topic "${PREFIX}broadsheet-streams-" --resource-pattern-type prefixed
allow broadsheet-streams --operation Read --group "${PREFIX}broadsheet-streams"
allow broadsheet-streams --operation Describe --operation Write \
  --transactional-id "${PREFIX}broadsheet-streams-" --resource-pattern-type prefixed

# indexer, index rebuild
allow broadsheet-indexer --operation Read --topic "${PREFIX}news.articles.enriched"
allow broadsheet-indexer --operation Read --topic "${PREFIX}news.coverage"
allow broadsheet-indexer --operation Read --topic "${PREFIX}news.issues"
allow broadsheet-indexer --operation Write --topic "${PREFIX}news.dead-letters"
allow broadsheet-indexer --operation Read --group "${PREFIX}broadsheet-indexer" --resource-pattern-type prefixed
allow broadsheet-indexer --operation Delete --group "${PREFIX}broadsheet-indexer-rebuild"

# status, check, verify, get, dead-letters list: they look, and change nothing
allow broadsheet-viewer --operation Read --operation DescribeConfigs \
  --topic "${PREFIX}news." --resource-pattern-type prefixed
allow broadsheet-viewer --operation Describe --group "${PREFIX}broadsheet-" --resource-pattern-type prefixed

# withdraw, reprocess, dead-letters retry and discard: the same, new records of issues, and what lays letters to rest
allow broadsheet-operator --operation Read --operation DescribeConfigs \
  --topic "${PREFIX}news." --resource-pattern-type prefixed
allow broadsheet-operator --operation Write --topic "${PREFIX}news.issues"
allow broadsheet-operator --operation Write --topic "${PREFIX}news.dead-letters"
allow broadsheet-operator --operation Describe --topic "${PREFIX}broadsheet-streams-" --resource-pattern-type prefixed
allow broadsheet-operator --operation Describe --group "${PREFIX}broadsheet-" --resource-pattern-type prefixed

# reset: deletes, and makes topics anew
allow broadsheet-reset --operation Create --operation Delete --operation Describe --operation DescribeConfigs \
  --operation AlterConfigs --topic "${PREFIX}news." --resource-pattern-type prefixed
allow broadsheet-reset --operation Delete --operation Describe --topic "${PREFIX}broadsheet-streams-" \
  --resource-pattern-type prefixed
allow broadsheet-reset --operation Delete --operation Describe --group "${PREFIX}broadsheet-" \
  --resource-pattern-type prefixed
