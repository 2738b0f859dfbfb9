#!/bin/bash
# Makes Kafka's users for docker-compose.secure.yml, with the passwords of /run/secrets, and gives each its rights. Safe to
# repeat. Passwords go through pipes, never through a command line.
set -euo pipefail
kafka=${KAFKA_BIN:-/opt/kafka/bin}
server=${KAFKA_ADMIN:-127.0.0.1:19094}
secrets=${SECRETS:-/run/secrets}

for user in admin:admin registry:schema-registry setup:broadsheet-setup ingest:broadsheet-ingest \
  streams:broadsheet-streams indexer:broadsheet-indexer; do
  "$kafka/kafka-configs.sh" --bootstrap-server "$server" --alter --entity-type users --entity-name "${user#*:}" \
    --add-config-file <(printf 'SCRAM-SHA-512=password=%s\n' "$(<"$secrets/kafka-${user%:*}-password")")
done

registry() {
  "$kafka/kafka-acls.sh" --bootstrap-server "$server" --add --allow-principal User:schema-registry "$@"
}
registry --operation Create --operation Read --operation Write --operation DescribeConfigs --topic _schemas
registry --operation Read --group schema-registry

KAFKA_ACLS="$kafka/kafka-acls.sh --bootstrap-server $server" sh "$(dirname "${BASH_SOURCE[0]}")/kafka-acls.sh"
