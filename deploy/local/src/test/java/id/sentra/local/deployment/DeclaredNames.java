package id.sentra.local.deployment;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import id.sentra.local.settings.Program;

/** The names in capitals that the programs' settings ask the environment for. */
final class DeclaredNames {

	private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(SENTRA_[A-Z0-9_]+)(:([^}$]*))?");

	/** A value that is empty or of this machine only, and yet good everywhere. */
	private static final Set<String> MAY_BE_LEFT_OUT = Set.of("SENTRA_ENVIRONMENT", "SENTRA_LOG_FORMAT",
			"SENTRA_GATEWAY_ACCOUNTS_FILE", "SENTRA_GATEWAY_OTHER_KEY_FILES", "SENTRA_TRUSTED_PROXIES",
			"SENTRA_OIDC_ISSUER", "SENTRA_OIDC_METADATA_URL", "SENTRA_OIDC_CLIENT_SECRET", "SENTRA_DB_ROOT_CERTIFICATE",
			"SENTRA_KAFKA_TRUST_STORE", "SENTRA_KAFKA_SASL_JAAS_CONFIG");

	private DeclaredNames() {
	}

	/** Name by name, the value without the environment. */
	static Map<String, String> of(Program program) {
		Map<String, String> names = read("platform/src/main/resources/sentra-platform.yml");
		names.putAll(read(program.module() + "/src/main/resources/application.yml"));
		return names;
	}

	/** Without these a program in a container would look for the others in itself. */
	static Set<String> required(Program program) {
		Set<String> required = new TreeSet<>();
		of(program).forEach((name, value) -> {
			if ((value.isEmpty() || value.contains("127.0.0.1")) && !MAY_BE_LEFT_OUT.contains(name)) {
				required.add(name);
			}
		});
		if (program == Program.GATEWAY) {
			required.remove("SENTRA_GATEWAY_URL");
			required.remove("SENTRA_KAFKA_BOOTSTRAP");
		}
		return required;
	}

	/** The port where the environment says none. */
	static int port(Program program, String name) {
		return Integer.parseInt(of(program).get(name));
	}

	private static Map<String, String> read(String file) {
		Map<String, String> names = new TreeMap<>();
		Matcher matcher = PLACEHOLDER.matcher(Trees.text(Trees.ROOT.resolve(file)));
		while (matcher.find()) {
			names.put(matcher.group(1), (matcher.group(3) != null) ? matcher.group(3) : "");
		}
		return names;
	}

}
