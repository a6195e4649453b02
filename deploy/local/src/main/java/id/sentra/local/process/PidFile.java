package id.sentra.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Remembers a process by number and start time, so that a number used again by another
 * program is not mistaken for it.
 */
public final class PidFile {

	/**
	 * Start times are computed from the boot time, which the system clock's corrections
	 * move.
	 */
	private static final Duration TOLERANCE = Duration.ofSeconds(5);

	private final Path file;

	public PidFile(Path file) {
		this.file = file;
	}

	public void write(ProcessHandle process) {
		long start = process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
		try {
			Files.createDirectories(this.file.getParent());
			Files.writeString(this.file, process.pid() + " " + start + System.lineSeparator());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The process written here, if it is still alive. */
	public Optional<ProcessHandle> live() {
		try {
			String[] parts = Files.readString(this.file).strip().split(" ");
			long start = Long.parseLong(parts[1]);
			return ProcessHandle.of(Long.parseLong(parts[0]))
				.filter(ProcessHandle::isAlive)
				.filter((process) -> startedAt(process, start));
		}
		catch (IOException | RuntimeException ex) {
			return Optional.empty();
		}
	}

	public void delete() {
		try {
			Files.deleteIfExists(this.file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static boolean startedAt(ProcessHandle process, long expected) {
		return process.info()
			.startInstant()
			.map((start) -> Math.abs(start.toEpochMilli() - expected) <= TOLERANCE.toMillis())
			.orElse(false);
	}

}
