package id.sentra.local.jvm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import id.sentra.local.settings.StartFailed;
import id.sentra.local.settings.Trees;

/**
 * A program's production jar, unpacked as Boot recommends for quick starts, once per
 * build of the jar and JDK.
 *
 * @param jar what to start
 * @param cache its start cache
 */
public record UnpackedJar(Path jar, StartCache cache) {

	/**
	 * Unpacks it into the folder where that is not done, and removes what earlier builds
	 * left there.
	 */
	public static UnpackedJar of(Path jar, Path folder, String name) {
		Path unpacked = folder.resolve(name + "-" + fingerprint(jar));
		if (!Files.exists(unpacked)) {
			try {
				Files.createDirectories(folder);
				earlier(folder, name).forEach(Trees::delete);
				Path unfinished = Files.createTempDirectory(folder, "unpacking-" + name);
				unpack(jar, unfinished);
				Files.move(unfinished, unpacked, StandardCopyOption.ATOMIC_MOVE);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
		return new UnpackedJar(unpacked.resolve(jar.getFileName()), StartCache.in(unpacked));
	}

	/** The same for a jar that is started where it is: only the cache needs a folder. */
	public static StartCache cacheOf(Path jar, Path folder, String name) {
		Path place = folder.resolve(name + "-" + fingerprint(jar));
		try {
			if (!Files.exists(place)) {
				Files.createDirectories(folder);
				earlier(folder, name).forEach(Trees::delete);
				Files.createDirectories(place);
			}
			return StartCache.in(place);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void unpack(Path jar, Path folder) throws IOException {
		ProcessBuilder builder = JavaCommand.jar(jar, "-Djarmode=tools")
			.process("extract", "--force", "--destination", folder.toString());
		builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
		try {
			if (builder.start().waitFor() != 0) {
				throw new StartFailed("jar.unpack", jar);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new StartFailed("interrupted");
		}
	}

	private static List<Path> earlier(Path folder, String name) throws IOException {
		String key = name + "-" + version() + "-";
		try (Stream<Path> folders = Files.list(folder)) {
			return folders.filter((path) -> path.getFileName().toString().startsWith(key)).toList();
		}
	}

	private static String fingerprint(Path jar) {
		try {
			return version() + "-"
					+ Long.toString(Files.getLastModifiedTime(jar).toMillis() * 31 + Files.size(jar), 36);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String version() {
		return System.getProperty("java.vm.version").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
	}

}
