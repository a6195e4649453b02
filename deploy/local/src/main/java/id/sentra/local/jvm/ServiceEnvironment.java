package id.sentra.local.jvm;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import id.sentra.local.secret.Secrets;
import id.sentra.local.settings.LocalSettings;
import id.sentra.local.settings.Program;

/** The environment of a service: the same names as with Compose and Kubernetes. */
final class ServiceEnvironment {

	private static final String LOOPBACK = "127.0.0.1";

	private final LocalSettings settings;

	private final Secrets secrets;

	ServiceEnvironment(LocalSettings settings, Secrets secrets) {
		this.settings = settings;
		this.secrets = secrets;
	}

	Map<String, String> of(Program program) {
		Map<String, String> variables = new HashMap<>();
		variables.put("SENTRA_BIND_ADDRESS", LOOPBACK);
		variables.put("SENTRA_PORT", port(program));
		variables.put("SENTRA_MANAGEMENT_PORT", String.valueOf(this.settings.ports().managementOf(program)));
		variables.put("SENTRA_DB_HOST", LOOPBACK);
		variables.put("SENTRA_DB_PORT", port(Program.POSTGRES));
		variables.put("SENTRA_DB_NAME", program.database());
		variables.put("SENTRA_DB_USERNAME", program.database());
		variables.put("SENTRA_DB_PASSWORD", this.secrets.databasePassword(program));
		variables.put("SENTRA_KAFKA_BOOTSTRAP", LOOPBACK + ":" + port(Program.KAFKA));
		variables.put("SENTRA_KAFKA_PARTITIONS", "6");
		variables.put("SENTRA_KAFKA_REPLICATION", "1");
		variables.put("SENTRA_GATEWAY_URL", this.settings.url(Program.GATEWAY));
		variables.put("SENTRA_PUBLIC_URL", this.settings.url(Program.GATEWAY));
		variables.putAll(own(program));
		variables.putAll(this.settings.environmentOf(program));
		return variables;
	}

	private Map<String, String> own(Program program) {
		Map<String, String> variables = new HashMap<>();
		if (program == Program.REGISTRY) {
			variables.put("SENTRA_REGISTRY_KEYS_FILE", this.secrets.registryKeys().toString());
		}
		if (program == Program.GATEWAY) {
			variables.put("SENTRA_GATEWAY_SIGNING_KEY_FILE", this.secrets.signingKey().toString());
			variables.put("SENTRA_GATEWAY_ACCOUNTS_FILE", this.settings.folder().accounts().toString());
			for (Program context : Program.contexts()) {
				variables.put("SENTRA_" + context.name().toUpperCase(Locale.ROOT) + "_URL", this.settings.url(context));
			}
		}
		return variables;
	}

	private String port(Program program) {
		return String.valueOf(this.settings.ports().of(program));
	}

}
