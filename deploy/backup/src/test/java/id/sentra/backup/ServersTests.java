package id.sentra.backup;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ServersTests {

	@Test
	void the_environment_says_how_the_broker_is_reached_as_to_the_programs() {
		Servers servers = Servers.of(Map.of("SENTRA_DB_HOST", "db", "SENTRA_KAFKA_BOOTSTRAP", "kafka:9093",
				"SENTRA_KAFKA_SECURITY_PROTOCOL", "SASL_SSL", "SENTRA_KAFKA_TRUST_STORE", "/etc/kafka.pem",
				"SENTRA_KAFKA_SASL_JAAS_CONFIG", "Module required password=\"rahasia\";"));
		assertThat(servers.kafka()).isEqualTo(Map.of("bootstrap.servers", "kafka:9093", "security.protocol", "SASL_SSL",
				"ssl.truststore.type", "PEM", "ssl.truststore.location", "/etc/kafka.pem", "sasl.mechanism",
				"SCRAM-SHA-512", "sasl.jaas.config", "Module required password=\"rahasia\";"));
		assertThat(servers).asString().isEqualTo("db:5432, kafka:9093");
		assertThat(Servers.of(Map.of("SENTRA_DB_HOST", "db")).kafka()).containsEntry("security.protocol", "PLAINTEXT")
			.doesNotContainKeys("ssl.truststore.location", "sasl.jaas.config");
	}

}
