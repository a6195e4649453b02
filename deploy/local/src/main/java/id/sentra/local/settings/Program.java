package id.sentra.local.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** One of the seven programs, in the order in which they start. */
public enum Program {

	POSTGRES(null, 15432), KAFKA(null, 19092), REGISTRY("registry-service", 8081), TRAINING("training-service", 8082),
	FINANCING("financing-service", 8083), BAZAAR("bazaar-service", 8084), GATEWAY("gateway", 8080);

	private final @Nullable String module;

	private final int port;

	Program(@Nullable String module, int port) {
		this.module = module;
		this.port = port;
	}

	/** The context name: lower case, as in routes, databases and log files. */
	public String id() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The folder of its Maven module. */
	public String module() {
		if (this.module == null) {
			throw new IllegalStateException(id() + " is not built here");
		}
		return this.module;
	}

	/** Database and login user have the same name. */
	public String database() {
		return "sentra_" + id();
	}

	public boolean isService() {
		return this.module != null;
	}

	int defaultPort() {
		return this.port;
	}

	/** The five Spring Boot programs. */
	public static List<Program> services() {
		return Arrays.stream(values()).filter(Program::isService).toList();
	}

	/** The four services that keep a copy of the SMEs: all but the gateway. */
	public static List<Program> contexts() {
		return services().stream().filter((program) -> program != GATEWAY).toList();
	}

}
