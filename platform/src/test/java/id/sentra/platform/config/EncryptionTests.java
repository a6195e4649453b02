package id.sentra.platform.config;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import io.r2dbc.spi.ConnectionFactory;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.r2dbc.core.DatabaseClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the environment says of TLS and accounts is what the clients do. */
class EncryptionTests {

	private static final String ACCOUNT = "org.apache.kafka.common.security.scram.ScramLoginModule required;";

	@TempDir
	static Path folder;

	private static Certified server;

	private static Certified stranger;

	private static EmbeddedPostgres postgres;

	@BeforeAll
	static void start() throws IOException {
		server = Certified.make(folder, "server");
		stranger = Certified.make(folder, "stranger");
		postgres = EmbeddedPostgres.builder()
			.setServerConfig("ssl", "on")
			.setServerConfig("ssl_cert_file", server.certificate().toString())
			.setServerConfig("ssl_key_file", server.key().toString())
			.start();
	}

	@AfterAll
	static void stop() throws IOException {
		postgres.close();
	}

	@Test
	void connections_to_postgresql_are_encrypted_and_their_server_is_known() {
		database("verify-full", server).run((context) -> {
			assertThat(encrypted(context.getBean(ConnectionFactory.class))).isTrue();
			assertThat(encrypted(context.getEnvironment())).isTrue();
		});
	}

	@Test
	void a_server_of_another_authority_is_refused() {
		database("verify-full", stranger).run((context) -> {
			assertThatThrownBy(() -> encrypted(context.getBean(ConnectionFactory.class)))
				.hasStackTraceContaining("SSL");
			assertThatThrownBy(() -> encrypted(context.getEnvironment())).isInstanceOf(SQLException.class);
		});
	}

	@Test
	void without_a_word_about_it_nothing_is_encrypted() {
		program().run((context) -> {
			assertThat(encrypted(context.getBean(ConnectionFactory.class))).isFalse();
			assertThat(encrypted(context.getEnvironment())).isFalse();
			assertThat(clients(context.getBean(KafkaProperties.class)))
				.allSatisfy((client) -> assertThat(client).containsEntry("security.protocol", "PLAINTEXT")
					.doesNotContainKey("ssl.truststore.location"));
		});
	}

	@Test
	void every_client_of_kafka_is_told_of_certificates_and_accounts() {
		program()
			.withPropertyValues("SENTRA_KAFKA_SECURITY_PROTOCOL=SASL_SSL", "SENTRA_KAFKA_SASL_MECHANISM=SCRAM-SHA-256",
					"SENTRA_KAFKA_SASL_JAAS_CONFIG=" + ACCOUNT, "SENTRA_KAFKA_TRUST_STORE=" + server.certificate())
			.run((context) -> {
				assertThat(Stream.concat(made(context), clients(context.getBean(KafkaProperties.class)).stream()))
					.hasSize(6)
					.allSatisfy((client) -> assertThat(client).containsEntry("security.protocol", "SASL_SSL")
						.containsEntry("sasl.mechanism", "SCRAM-SHA-256")
						.containsEntry("sasl.jaas.config", ACCOUNT)
						.containsEntry("ssl.truststore.type", "PEM")
						.containsEntry("ssl.truststore.location", server.certificate().toString()));
			});
	}

	private static Stream<Map<String, Object>> made(ApplicationContext context) {
		ConsumerFactory<?, ?> consumers = context.getBean(ConsumerFactory.class);
		ProducerFactory<?, ?> producers = context.getBean(ProducerFactory.class);
		return Stream.of(consumers.getConfigurationProperties(), producers.getConfigurationProperties(),
				context.getBean(KafkaAdmin.class).getConfigurationProperties());
	}

	private static List<Map<String, Object>> clients(KafkaProperties kafka) {
		return List.of(kafka.buildConsumerProperties(), kafka.buildProducerProperties(), kafka.buildAdminProperties());
	}

	private static ApplicationContextRunner database(String mode, Certified authority) {
		return program().withPropertyValues("SENTRA_DB_SSL_MODE=" + mode,
				"SENTRA_DB_ROOT_CERTIFICATE=" + authority.certificate());
	}

	private static ApplicationContextRunner program() {
		return new ApplicationContextRunner().withInitializer(new ConfigDataApplicationContextInitializer())
			.withConfiguration(AutoConfigurations.of(R2dbcAutoConfiguration.class, KafkaAutoConfiguration.class,
					EncryptionAutoConfiguration.class))
			.withPropertyValues("spring.config.name=sentra-platform", "spring.application.name=sample",
					"SENTRA_DB_HOST=localhost", "SENTRA_DB_PORT=" + postgres.getPort(), "SENTRA_DB_NAME=postgres",
					"SENTRA_DB_USERNAME=postgres");
	}

	private static boolean encrypted(ConnectionFactory connections) {
		return Boolean.TRUE.equals(DatabaseClient.create(connections)
			.sql("select ssl from pg_stat_ssl where pid = pg_backend_pid()")
			.map((row) -> row.get(0, Boolean.class))
			.one()
			.block());
	}

	/** As Flyway and the locks connect. */
	private static boolean encrypted(Environment environment) throws SQLException {
		String url = Objects.requireNonNull(environment.getProperty("spring.flyway.url"));
		try (Connection connection = DriverManager.getConnection(url, "postgres", "");
				ResultSet row = connection.createStatement()
					.executeQuery("select ssl from pg_stat_ssl where pid = pg_backend_pid()")) {
			row.next();
			return row.getBoolean(1);
		}
	}

}
