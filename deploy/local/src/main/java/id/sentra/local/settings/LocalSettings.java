package id.sentra.local.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/**
 * Where one local platform lives and how it is reached.
 *
 * @param root the checkout with the built modules
 * @param folder data, logs and secrets of this platform
 * @param ports all ports
 * @param environment settings added to a program's own, for tests that need another one
 * @param patience how long a program that starts may stand still
 */
public record LocalSettings(Path root, DataFolder folder, Ports ports, Map<Program, Map<String, String>> environment,
		Duration patience) {

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	public static LocalSettings of(Path root, Path data, Ports ports) {
		return new LocalSettings(root, DataFolder.of(data), ports, Map.of(), PATIENCE);
	}

	/** The same at other ports. */
	public LocalSettings at(Ports others) {
		return new LocalSettings(this.root, this.folder, others, this.environment, this.patience);
	}

	/** The same with binaries and start caches shared with other platforms. */
	public LocalSettings sharing(Path caches) {
		return new LocalSettings(this.root, new DataFolder(this.folder.path(), caches.toAbsolutePath().normalize()),
				this.ports, this.environment, this.patience);
	}

	/** The same with further environment variables for one program. */
	public LocalSettings with(Program program, Map<String, String> variables) {
		Map<Program, Map<String, String>> all = new EnumMap<>(Program.class);
		all.putAll(this.environment);
		all.put(program, Map.copyOf(variables));
		return new LocalSettings(this.root, this.folder, this.ports, all, this.patience);
	}

	public Map<String, String> environmentOf(Program program) {
		return this.environment.getOrDefault(program, Map.of());
	}

	/** Where a service or the gateway answers. */
	public String url(Program program) {
		return "http://127.0.0.1:" + this.ports.of(program);
	}

}
