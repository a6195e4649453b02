package id.sentra.local.jvm;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * How a JVM of ours is called: this JDK, small memory, and nothing of the caller's own
 * settings.
 */
public final class JavaCommand {

	private static final List<String> SMALL = List.of("-XX:+UseSerialGC", "-Xss512k", "-XX:ReservedCodeCacheSize=64m",
			"-XX:+ExitOnOutOfMemoryError", "-XX:PerfDataSamplingInterval=1000", "-Djava.awt.headless=true",
			"-Dfile.encoding=UTF-8", "-Duser.timezone=UTC");

	/** What whoever starts the platform may say of logs and traces. */
	private static final Set<String> TOLD = Set.of("SENTRA_LOG_FORMAT", "SENTRA_ENVIRONMENT", "SENTRA_TRACE_SAMPLING");

	private static final List<String> FOREIGN = List.of("SENTRA_", "SPRING_", "SERVER_", "MANAGEMENT_", "LOGGING_",
			"KAFKA_");

	private final List<String> options;

	private final List<String> target;

	private final Supplier<List<String>> cache;

	private JavaCommand(List<String> options, List<String> target, Supplier<List<String>> cache) {
		this.options = options;
		this.target = target;
		this.cache = cache;
	}

	/** A class on the class path of this program. */
	public static JavaCommand mainClass(Class<?> type, String... options) {
		List<String> target = List.of("-cp", System.getProperty("java.class.path"), type.getName());
		return new JavaCommand(List.of(options), target, List::of);
	}

	/** A jar that starts itself. */
	public static JavaCommand jar(Path jar, String... options) {
		return new JavaCommand(List.of(options), List.of("-jar", jar.toString()), List::of);
	}

	/**
	 * The same with options that are asked for at each start, since the first start makes
	 * the cache of the second.
	 */
	public JavaCommand cached(Supplier<List<String>> startCache) {
		return new JavaCommand(this.options, this.target, startCache);
	}

	public ProcessBuilder process(String... arguments) {
		List<String> command = new ArrayList<>();
		command.add(executable().toString());
		command.addAll(SMALL);
		command.addAll(this.options);
		command.addAll(this.cache.get());
		command.addAll(this.target);
		command.addAll(List.of(arguments));
		ProcessBuilder builder = new ProcessBuilder(command);
		Map<String, String> environment = builder.environment();
		environment.keySet().removeIf((name) -> !TOLD.contains(name) && FOREIGN.stream().anyMatch(name::startsWith));
		environment.put("MALLOC_ARENA_MAX", "2");
		return builder;
	}

	/** The java of the JDK that runs this program. */
	public static Path executable() {
		return Path.of(System.getProperty("java.home"), "bin", "java");
	}

}
