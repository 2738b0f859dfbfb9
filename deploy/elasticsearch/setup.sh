#!/bin/bash
# Gives Elasticsearch a role of each file beside this one, and a user of that role for each that has a password in
# SECRETS: `indexer.json` and SECRETS/indexer-password make role and user broadsheet-indexer. Safe to repeat. Run by
# docker-compose.yml; passwords go through pipes, never through a command line or a file that others could read.
#
#   ELASTICSEARCH=https://search:9200 SECRETS=/run/secrets deploy/elasticsearch/setup.sh
#
# SECRETS/elastic-password is that of the user elastic; SECRETS/kibana-password becomes that of kibana_system.
set -euo pipefail
ELASTICSEARCH=${ELASTICSEARCH:-http://localhost:9200}
SECRETS=${SECRETS:-/run/secrets}
PREFIX=${PREFIX:-}
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

put() {
  curl --fail --silent --show-error --output /dev/null --request PUT \
    --config <(printf 'user = "elastic:%s"\n' "$(<"$SECRETS/elastic-password")") \
    --header 'Content-Type: application/json' --data-binary @- "$ELASTICSEARCH/_security/$1"
}

for file in "$here"/*.json; do
  name=$(basename "$file" .json)
  # Index names begin with the prefix; application privileges have none.
  sed -E "/\"names\"/ s/\"(articles|mentions|coverage|issues)/\"$PREFIX\1/g" "$file" | put "role/broadsheet-$name"
  if [ -r "$SECRETS/$name-password" ]; then
    printf '{"password":"%s","roles":["broadsheet-%s"]}' "$(<"$SECRETS/$name-password")" "$name" |
      put "user/broadsheet-$name"
  fi
done
if [ -r "$SECRETS/kibana-password" ]; then
  printf '{"password":"%s"}' "$(<"$SECRETS/kibana-password")" | put user/kibana_system/_password
fi
