package id.sentra.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import id.sentra.local.settings.DataFolder;
import id.sentra.local.settings.StartFailed;
import id.sentra.local.settings.Trees;

/**
 * Marks a data folder as ours, so that {@code --data} given by mistake never touches
 * another one.
 */
public final class FolderClaim {

	private static final String MARKER = ".sentra";

	private FolderClaim() {
	}

	/** Makes the folder, or refuses one that is not ours. */
	public static void make(Path folder) {
		try {
			mark(folder);
			String owner = Files.getOwner(folder.resolve(MARKER)).getName();
			Path probe = Files.createTempFile(folder, ".owner", "");
			String user = Files.getOwner(probe).getName();
			Files.delete(probe);
			if (!owner.equals(user)) {
				throw new StartFailed("folder.owner", folder, owner, user);
			}
		}
		catch (AccessDeniedException ex) {
			throw new StartFailed("folder.unwritable", folder);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Forgets all data, secrets and accounts; logs and caches may stay. */
	public static void reset(DataFolder folder) {
		for (Path path : List.of(folder.postgres(), folder.kafka(), folder.secrets(), folder.demo(), folder.run())) {
			Trees.delete(path);
		}
		try {
			Files.deleteIfExists(folder.accounts());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void mark(Path folder) throws IOException {
		if (Files.exists(folder.resolve(MARKER))) {
			return;
		}
		if (Files.isDirectory(folder) && !isEmpty(folder)) {
			throw new StartFailed("folder.foreign", folder);
		}
		Files.createDirectories(folder);
		Files.writeString(folder.resolve(MARKER), "");
	}

	private static boolean isEmpty(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.findAny().isEmpty();
		}
	}

}
