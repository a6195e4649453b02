package id.sentra.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import id.sentra.local.process.PidFile;
import id.sentra.local.settings.DataFolder;
import org.jspecify.annotations.Nullable;

/**
 * At most one platform per folder; the lock ends with the process that holds it, however
 * that ends.
 */
final class PlatformLock {

	private final FileChannel channel;

	private final PidFile pidFile;

	private PlatformLock(FileChannel channel, PidFile pidFile) {
		this.channel = channel;
		this.pidFile = pidFile;
	}

	static PlatformLock take(DataFolder folder) {
		try {
			Files.createDirectories(folder.run());
			FileChannel channel = FileChannel.open(file(folder), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
			if (tryLock(channel) == null) {
				channel.close();
				throw new AlreadyRunning();
			}
			PidFile pidFile = pidFile(folder);
			pidFile.write(ProcessHandle.current());
			return new PlatformLock(channel, pidFile);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Whether somebody holds it at this moment. */
	static boolean isTaken(DataFolder folder) {
		if (!Files.exists(file(folder))) {
			return false;
		}
		try (FileChannel channel = FileChannel.open(file(folder), StandardOpenOption.WRITE)) {
			return tryLock(channel) == null;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static PidFile pidFile(DataFolder folder) {
		return new PidFile(folder.run().resolve("supervisor.pid"));
	}

	void release() {
		this.pidFile.delete();
		try {
			this.channel.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
		try {
			return channel.tryLock();
		}
		catch (OverlappingFileLockException ex) {
			return null;
		}
	}

	private static Path file(DataFolder folder) {
		return folder.run().resolve("lock");
	}

	/** Another process, or another platform of this one, runs on the folder. */
	static final class AlreadyRunning extends RuntimeException {

		AlreadyRunning() {
			super("another platform runs on this folder");
		}

	}

}
