package id.sentra.backup;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

import id.sentra.local.secret.Secrets;
import id.sentra.local.settings.LocalSettings;
import id.sentra.local.settings.Program;

/**
 * How databases and broker are reached, and where the keys are.
 *
 * @param postgres host and port
 * @param user a superuser: it reads past row-level security and writes past triggers
 * @param password of the superuser
 * @param kafka what a client of the broker is told
 * @param keys the files without which the data are lost, by name
 */
public record Servers(String postgres, String user, String password, Map<String, Object> kafka,
		Map<String, Path> keys) {

	private static final String BROKERS = "bootstrap.servers";

	static final String REGISTRY_KEYS = "registry-keys.properties";

	static final String SIGNING_KEY = "gateway-signing-key.pem";

	static final String ACCOUNTS = "accounts.csv";

	/** Those of the local platform. */
	public static Servers of(LocalSettings settings) {
		Secrets secrets = Secrets.in(settings.folder());
		return new Servers("127.0.0.1:" + settings.ports().of(Program.POSTGRES), "postgres",
				secrets.databasePassword(Program.POSTGRES),
				Map.of(BROKERS, "127.0.0.1:" + settings.ports().of(Program.KAFKA)),
				keysIn(settings.folder().secrets()));
	}

	/** Those that the environment names, as the programs' own does. */
	public static Servers of(Map<String, String> environment) {
		Map<String, Path> keys = new LinkedHashMap<>();
		Map.of(REGISTRY_KEYS, "SENTRA_REGISTRY_KEYS_FILE", SIGNING_KEY, "SENTRA_GATEWAY_SIGNING_KEY_FILE", ACCOUNTS,
				"SENTRA_GATEWAY_ACCOUNTS_FILE")
			.forEach((name, variable) -> {
				if (!environment.getOrDefault(variable, "").isEmpty()) {
					keys.put(name, Path.of(environment.get(variable)));
				}
			});
		return new Servers(environment.get("SENTRA_DB_HOST") + ":" + environment.getOrDefault("SENTRA_DB_PORT", "5432"),
				environment.getOrDefault("SENTRA_DB_ADMIN_USERNAME", "postgres"),
				environment.getOrDefault("SENTRA_DB_ADMIN_PASSWORD", ""), client(environment), keys);
	}

	/** As the programs are told of certificates and accounts. */
	private static Map<String, Object> client(Map<String, String> environment) {
		Map<String, Object> client = new TreeMap<>();
		client.put(BROKERS, environment.getOrDefault("SENTRA_KAFKA_BOOTSTRAP", "127.0.0.1:9092"));
		client.put("security.protocol", environment.getOrDefault("SENTRA_KAFKA_SECURITY_PROTOCOL", "PLAINTEXT"));
		client.put("sasl.mechanism", environment.getOrDefault("SENTRA_KAFKA_SASL_MECHANISM", "SCRAM-SHA-512"));
		Map.of("ssl.truststore.location", "SENTRA_KAFKA_TRUST_STORE", "sasl.jaas.config",
				"SENTRA_KAFKA_SASL_JAAS_CONFIG")
			.forEach((setting, variable) -> {
				if (!environment.getOrDefault(variable, "").isEmpty()) {
					client.put(setting, environment.get(variable));
				}
			});
		if (client.containsKey("ssl.truststore.location")) {
			client.put("ssl.truststore.type", "PEM");
		}
		return client;
	}

	/** Whether the environment names a platform other than the local one. */
	public static boolean areNamedBy(Map<String, String> environment) {
		return !environment.getOrDefault("SENTRA_DB_HOST", "").isEmpty();
	}

	/** Where each key goes in a folder of secrets. */
	public static Map<String, Path> keysIn(Path secrets) {
		Map<String, Path> keys = new LinkedHashMap<>();
		for (String name : new String[] { REGISTRY_KEYS, SIGNING_KEY, ACCOUNTS }) {
			keys.put(name, secrets.resolve(name));
		}
		return keys;
	}

	String jdbcUrl(Program program) {
		return "jdbc:postgresql://" + this.postgres + "/" + program.database();
	}

	Connection connect(Program program) throws SQLException {
		Properties properties = new Properties();
		properties.setProperty("user", this.user);
		properties.setProperty("password", this.password);
		properties.setProperty("connectTimeout", "5");
		properties.setProperty("ApplicationName", "sentra-backup");
		return DriverManager.getConnection(jdbcUrl(program), properties);
	}

	/** Not the password, nor the account. */
	@Override
	public String toString() {
		return this.postgres + ", " + this.kafka.get(BROKERS);
	}

}
