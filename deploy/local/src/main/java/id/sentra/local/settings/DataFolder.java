package id.sentra.local.settings;

import java.nio.file.Path;

/**
 * The one folder in which everything of a local platform lives.
 *
 * @param path data, logs, secrets
 * @param caches what can be made again: PostgreSQL's binaries, unpacked jars, start
 * caches
 */
public record DataFolder(Path path, Path caches) {

	static DataFolder of(Path path) {
		Path absolute = path.toAbsolutePath().normalize();
		return new DataFolder(absolute, absolute.resolve("cache"));
	}

	public Path postgres() {
		return this.path.resolve("pg");
	}

	public Path kafka() {
		return this.path.resolve("kafka");
	}

	public Path logs() {
		return this.path.resolve("logs");
	}

	public Path log(String name) {
		return logs().resolve(name + ".log");
	}

	public Path run() {
		return this.path.resolve("run");
	}

	public Path secrets() {
		return this.path.resolve("secrets");
	}

	public Path accounts() {
		return this.path.resolve("accounts.csv");
	}

	public Path demo() {
		return this.path.resolve("demo");
	}

}
