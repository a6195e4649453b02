package id.sentra.local.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import id.sentra.local.settings.StartFailed;
import io.zonky.test.db.postgres.util.ArchUtils;
import io.zonky.test.db.postgres.util.LinuxUtils;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs for this machine, unpacked once from Maven's artifact. */
final class PostgresBinaries {

	private static final int OWNER_EXECUTES = 0100;

	private PostgresBinaries() {
	}

	/** The folder with {@code bin}, {@code lib} and {@code share}. */
	static Path in(Path folder) {
		Path binaries = folder.resolve("postgres");
		if (!Files.exists(binaries)) {
			try {
				Files.createDirectories(folder);
				Path unfinished = Files.createTempDirectory(folder, "postgres-");
				Files.setPosixFilePermissions(unfinished, permissions(true));
				unpack(unfinished);
				Files.move(unfinished, binaries, StandardCopyOption.ATOMIC_MOVE);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
		return binaries;
	}

	private static void unpack(Path folder) throws IOException {
		try (InputStream archive = archive();
				TarArchiveInputStream tar = new TarArchiveInputStream(
						new XZInputStream(new BufferedInputStream(archive)))) {
			for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
				write(folder, tar, entry);
			}
		}
	}

	private static void write(Path folder, InputStream content, TarArchiveEntry entry) throws IOException {
		Path target = folder.resolve(entry.getName()).normalize();
		if (!target.startsWith(folder)) {
			throw new IOException("entry outside of the archive: " + entry.getName());
		}
		if (entry.isDirectory()) {
			Files.createDirectories(target);
			return;
		}
		Files.createDirectories(target.getParent());
		if (entry.isSymbolicLink()) {
			Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
			return;
		}
		Files.copy(content, target);
		Files.setPosixFilePermissions(target, permissions((entry.getMode() & OWNER_EXECUTES) != 0));
	}

	/**
	 * The first on the class path. It may be there twice, named by the jar of the start
	 * and by whoever uses that as a library, which the library's own search refuses. A
	 * Mac runs those for x86-64 whatever its processor.
	 */
	private static InputStream archive() {
		boolean mac = System.getProperty("os.name").startsWith("Mac");
		String system = mac ? "Darwin" : System.getProperty("os.name");
		String architecture = mac ? "x86_64" : ArchUtils.normalize(System.getProperty("os.arch"));
		String name = "/postgres-" + system + "-" + architecture;
		return Stream.of(name + "-" + LinuxUtils.getDistributionName(), name)
			.map((file) -> file.toLowerCase(Locale.ROOT).replace(' ', '_') + ".txz")
			.map(PostgresBinaries.class::getResourceAsStream)
			.filter(Objects::nonNull)
			.findFirst()
			.orElseThrow(() -> new StartFailed("postgres.no-binaries", system, architecture));
	}

	private static Set<PosixFilePermission> permissions(boolean executable) {
		return PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--");
	}

}
