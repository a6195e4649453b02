package id.sentra.platform.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * PostgreSQL and Kafka of a test run, started when first needed. A context gets them by
 * the environment names of every deployment, with a fresh database whose owner is no
 * superuser.
 */
public final class EmbeddedServers implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	/** Set to run on Testcontainers instead. */
	public static final String CONTAINERS = "sentra.containers";

	private static final AtomicInteger DATABASES = new AtomicInteger();

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		if (System.getProperty(CONTAINERS) != null) {
			return;
		}
		String database = createDatabase("test" + DATABASES.incrementAndGet(),
				context.getEnvironment().getProperty("spring.application.name", "test"));
		context.getEnvironment()
			.getPropertySources()
			.addFirst(new MapPropertySource("embedded servers",
					Map.of("SENTRA_DB_HOST", "127.0.0.1", "SENTRA_DB_PORT", Postgres.SERVER.getPort(), "SENTRA_DB_NAME",
							database, "SENTRA_DB_USERNAME", database, "SENTRA_DB_PASSWORD", "secret",
							"SENTRA_KAFKA_BOOTSTRAP", kafka())));
	}

	/**
	 * A new database on the shared server with an owner of the same name, password
	 * {@code secret}.
	 */
	public static String createDatabase(String name, String service) {
		String role = "sentra_" + service + "_app";
		try (Connection connection = Postgres.SERVER.getPostgresDatabase().getConnection();
				Statement sql = connection.createStatement()) {
			sql.execute("create role " + name + " login password 'secret'");
			sql.execute("create database " + name + " owner " + name);
			sql.execute(
					"do $$ begin create role " + role + " nologin; exception when duplicate_object then null; end $$");
			sql.execute("grant " + role + " to " + name);
			return name;
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The port of the shared PostgreSQL. */
	public static int port() {
		return Postgres.SERVER.getPort();
	}

	/** A superuser's connection to a database of the shared server. */
	public static Connection connect(String database) throws SQLException {
		return Postgres.SERVER.getDatabase("postgres", database).getConnection();
	}

	/** The address of the shared broker. */
	public static String kafka() {
		return Kafka.ADDRESS;
	}

	private static final class Postgres {

		static final EmbeddedPostgres SERVER = start();

		private static EmbeddedPostgres start() {
			try {
				return EmbeddedPostgres.builder()
					.setPort(Ports.free())
					.setServerConfig("max_connections", "300")
					.setServerConfig("fsync", "off")
					.start();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

	private static final class Kafka {

		static final String ADDRESS = start();

		private static String start() {
			int port = Ports.free();
			EmbeddedKafka.start(port, port);
			return "127.0.0.1:" + port;
		}

	}

}
