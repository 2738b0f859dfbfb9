#!/bin/sh
# Makes the passwords that the compose files need, each in a file below secrets/, unless it is there. The folder is open
# to its owner alone; the files are open within it, since containers read them as users of their own.
set -eu
cd "$(dirname "$0")/.."
mkdir -p secrets
chmod 700 secrets

password() {
  [ -s "secrets/$1" ] || od -An -N24 -tx1 /dev/urandom | tr -d ' \n' >"secrets/$1"
  chmod 644 "secrets/$1"
}

for user in elastic kibana setup indexer explorer kibana-import; do
  password "$user-password"
done
for user in admin registry setup ingest streams indexer; do
  password "kafka-$user-password"
done

jaas() {
  printf 'org.apache.kafka.common.security.scram.ScramLoginModule required username="%s" password="%s";' \
    "$1" "$(cat "secrets/kafka-$2-password")" >"secrets/kafka-$2-jaas"
  chmod 644 "secrets/kafka-$2-jaas"
}

jaas admin admin
jaas schema-registry registry
for user in setup ingest streams indexer; do
  jaas "broadsheet-$user" "$user"
done
echo "Passwords are in secrets/; keep that folder to yourself." 
