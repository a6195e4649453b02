#!/bin/bash
# Creates the topics of topics.csv, and a dead-letter topic for each reader, where they are missing; as the services would.
set -euo pipefail

topics=${1:-/etc/sentra/topics.csv}
bin=${KAFKA_BIN:-/opt/kafka/bin}
in_sync=1
if [ "$SENTRA_KAFKA_REPLICATION" -gt 1 ]; then in_sync=2; fi

create() {
	"$bin/kafka-topics.sh" --bootstrap-server "$SENTRA_KAFKA_BOOTSTRAP" --create --if-not-exists --topic "$1" \
		--partitions "$SENTRA_KAFKA_PARTITIONS" --replication-factor "$SENTRA_KAFKA_REPLICATION" \
		--config retention.ms=-1 --config retention.bytes=-1 --config min.insync.replicas=$in_sync </dev/null
}

while IFS=, read -r topic readers; do
	create "$topic"
	for reader in $readers; do create "$topic.$reader.dlt"; done
done < <(tail -n +2 "$topics")
