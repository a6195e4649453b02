#!/bin/bash
# Creates the topics of topics.csv, and a dead-letter topic for each reader, where they are missing; as the services would.
set -euo pipefail

topics=${1:-/etc/sentra/topics.csv}
bin=${KAFKA_BIN:-/opt/kafka/bin}
in_sync=1
if [ "$SENTRA_KAFKA_REPLICATION" -gt 1 ]; then in_sync=2; fi

# What the programs are told of certificates and accounts, Kafka's tools are told in a file.
client=()
if [ "${SENTRA_KAFKA_SECURITY_PROTOCOL:-PLAINTEXT}" != PLAINTEXT ]; then
	account=${SENTRA_SECRETS:-/run/secrets}/SENTRA_KAFKA_SASL_JAAS_CONFIG
	settings=$(umask 077 && mktemp)
	trap 'rm -f "$settings"' EXIT
	{
		echo "security.protocol=$SENTRA_KAFKA_SECURITY_PROTOCOL"
		if [ -n "${SENTRA_KAFKA_TRUST_STORE:-}" ]; then
			echo "ssl.truststore.type=PEM"
			echo "ssl.truststore.location=$SENTRA_KAFKA_TRUST_STORE"
		fi
		if [ -e "$account" ]; then
			echo "sasl.mechanism=${SENTRA_KAFKA_SASL_MECHANISM:-SCRAM-SHA-512}"
			echo "sasl.jaas.config=$(cat "$account")"
		fi
	} >"$settings"
	client=(--command-config "$settings")
fi

create() {
	"$bin/kafka-topics.sh" --bootstrap-server "$SENTRA_KAFKA_BOOTSTRAP" "${client[@]}" --create --if-not-exists --topic "$1" \
		--partitions "$SENTRA_KAFKA_PARTITIONS" --replication-factor "$SENTRA_KAFKA_REPLICATION" \
		--config retention.ms=-1 --config retention.bytes=-1 --config min.insync.replicas=$in_sync </dev/null
}

while IFS=, read -r topic readers; do
	create "$topic"
	for reader in $readers; do create "$topic.$reader.dlt"; done
done < <(tail -n +2 "$topics")
