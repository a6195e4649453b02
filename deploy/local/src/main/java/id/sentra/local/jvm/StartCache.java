package id.sentra.local.jvm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * What a JVM learnt in its first run, so that later starts are quick: an AOT cache from
 * JDK 25 on, a class-data archive before. It is recorded in a run that ends normally and
 * used from then on, by the same JDK and jar only.
 */
public final class StartCache {

	private static final int FIRST_WITH_AOT = 25;

	private final Path file;

	private final boolean aot;

	/**
	 * A cache kept beside the unpacked jar it belongs to, so that both go together when
	 * the jar changes.
	 */
	StartCache(Path folder, int javaFeature) {
		this.aot = javaFeature >= FIRST_WITH_AOT;
		this.file = folder.resolve(this.aot ? "start.aot" : "start.jsa");
	}

	static StartCache in(Path folder) {
		return new StartCache(folder, Runtime.version().feature());
	}

	/** Use it where it is there, record it where it is not. */
	public List<String> options() {
		if (Files.exists(this.file)) {
			return List.of((this.aot ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + this.file);
		}
		return List.of((this.aot ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + unfinished());
	}

	public boolean isRecorded() {
		return Files.exists(this.file);
	}

	/**
	 * Call after the program ended: keeps what a normal end has written, drops what a
	 * kill has cut short.
	 */
	public void keep(boolean endedNormally) {
		try {
			if (!Files.exists(unfinished())) {
				return;
			}
			if (endedNormally) {
				Files.move(unfinished(), this.file, StandardCopyOption.ATOMIC_MOVE,
						StandardCopyOption.REPLACE_EXISTING);
			}
			else {
				Files.delete(unfinished());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Path unfinished() {
		return this.file.resolveSibling(this.file.getFileName() + ".new");
	}

}
