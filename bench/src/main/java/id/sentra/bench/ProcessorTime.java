package id.sentra.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Processor time as Linux counts it in {@code /proc}, in hundredths of a second. */
final class ProcessorTime {

	private static final Duration TICK = Duration.ofMillis(10);

	private static final int USER = 11;

	private static final int REAPED_SYSTEM = 14;

	private ProcessorTime() {
	}

	/** Of a process, those below it, and those below it that have ended. */
	static Duration of(long pid) {
		return ProcessHandle.of(pid)
			.stream()
			.flatMap((process) -> Stream.concat(Stream.of(process), process.descendants()))
			.map((process) -> used(Path.of("/proc", String.valueOf(process.pid()), "stat"), REAPED_SYSTEM))
			.reduce(Duration.ZERO, Duration::plus);
	}

	/** Of a JVM's compilers, by thread. */
	static Map<String, Duration> ofCompilers(long pid) {
		Map<String, Duration> used = new HashMap<>();
		for (Path thread : threads(pid)) {
			if (isCompiler(thread)) {
				used.put(thread.getFileName().toString(), used(thread.resolve("stat"), USER + 1));
			}
		}
		return used;
	}

	private static List<Path> threads(long pid) {
		try (Stream<Path> threads = Files.list(Path.of("/proc", String.valueOf(pid), "task"))) {
			return threads.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static boolean isCompiler(Path thread) {
		return read(thread.resolve("comm")).matches("C[12] CompilerThre\\s*");
	}

	/** The numbers stand after the name, which may hold anything. */
	private static Duration used(Path stat, int last) {
		String text = read(stat);
		if (text.isEmpty()) {
			return Duration.ZERO;
		}
		String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
		long ticks = 0;
		for (int field = USER; field <= last; field++) {
			ticks += Long.parseLong(fields[field]);
		}
		return TICK.multipliedBy(ticks);
	}

	/** Empty where it has ended meanwhile. */
	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (NoSuchFileException ex) {
			return "";
		}
		catch (IOException ex) {
			if (String.valueOf(ex.getMessage()).contains("No such process")) {
				return "";
			}
			throw new UncheckedIOException(ex);
		}
	}

}
