package id.sentra.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** How much memory new programs may still take. */
final class Memory {

	private static final long MEBIBYTE = 1024 * 1024;

	private Memory() {
	}

	/**
	 * Linux: what the kernel says is available, or what the container's limit leaves,
	 * whichever is less.
	 */
	static long availableMebibytes() {
		long machine = machineBytes(Path.of("/proc/meminfo"));
		long container = containerBytes(Path.of("/sys/fs/cgroup"));
		return Math.min(machine, container) / MEBIBYTE;
	}

	/** Where nobody says what is available, as outside of Linux, nothing is refused. */
	static long machineBytes(Path meminfo) {
		try (var lines = Files.lines(meminfo)) {
			return lines.filter((line) -> line.startsWith("MemAvailable:"))
				.mapToLong((line) -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
				.findFirst()
				.orElse(Long.MAX_VALUE);
		}
		catch (IOException ex) {
			return Long.MAX_VALUE;
		}
	}

	static long containerBytes(Path group) {
		OptionalLong limit = number(group.resolve("memory.max"));
		OptionalLong used = number(group.resolve("memory.current"));
		if (limit.isEmpty() || used.isEmpty()) {
			return Long.MAX_VALUE;
		}
		return Math.max(0, limit.getAsLong() - used.getAsLong() + fileCache(group.resolve("memory.stat")));
	}

	private static long fileCache(Path statistics) {
		try (var lines = Files.lines(statistics)) {
			return lines.filter((line) -> line.startsWith("inactive_file "))
				.mapToLong((line) -> Long.parseLong(line.substring(line.indexOf(' ') + 1)))
				.findFirst()
				.orElse(0);
		}
		catch (IOException ex) {
			return 0;
		}
	}

	private static OptionalLong number(Path file) {
		try {
			return OptionalLong.of(Long.parseLong(Files.readString(file).strip()));
		}
		catch (IOException | NumberFormatException ex) {
			return OptionalLong.empty();
		}
	}

}
