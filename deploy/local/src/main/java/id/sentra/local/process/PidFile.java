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
 * program is not mistaken for it, and a process is found again when the clock was set.
 */
public final class PidFile {

	/**
	 * Where the kernel tells no ticks: start times are computed from the boot time, which
	 * the system clock's corrections move.
	 */
	private static final Duration TOLERANCE = Duration.ofSeconds(5);

	/**
	 * PlatformOptions of the start time behind the program's name in
	 * {@code /proc/.../stat}.
	 */
	private static final int STARTED = 19;

	private static final String UNKNOWN = "-";

	private final Path file;

	public PidFile(Path file) {
		this.file = file;
	}

	public void write(ProcessHandle process) {
		long start = process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
		try {
			Files.createDirectories(this.file.getParent());
			Files.writeString(this.file,
					process.pid() + " " + start + " " + ticks(process.pid()) + System.lineSeparator());
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
				.filter((process) -> (parts.length > 2 && !UNKNOWN.equals(parts[2]))
						? parts[2].equals(ticks(process.pid())) : startedAt(process, start));
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

	/** When it started, in the kernel's ticks since boot, which no clock moves. */
	private static String ticks(long pid) {
		try {
			String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
			return stat.substring(stat.lastIndexOf(')') + 2).split(" ")[STARTED];
		}
		catch (IOException | RuntimeException ex) {
			return UNKNOWN;
		}
	}

	private static boolean startedAt(ProcessHandle process, long expected) {
		return process.info()
			.startInstant()
			.map((start) -> Math.abs(start.toEpochMilli() - expected) <= TOLERANCE.toMillis())
			.orElse(false);
	}

}
