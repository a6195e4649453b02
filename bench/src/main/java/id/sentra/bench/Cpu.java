package id.sentra.bench;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.sentra.local.LocalPlatform;
import id.sentra.local.settings.Program;

/**
 * Processor time each program has used since a moment; PostgreSQL with the processes it
 * has now.
 */
final class Cpu {

	private final LocalPlatform platform;

	private final Map<Program, Duration> start;

	private Cpu(LocalPlatform platform) {
		this.platform = platform;
		this.start = used(platform);
	}

	static Cpu from(LocalPlatform platform) {
		return new Cpu(platform);
	}

	/** Microseconds a piece of work, program by program. */
	String perPiece(long pieces) {
		return used(this.platform).entrySet()
			.stream()
			.map((entry) -> String.format(Locale.ROOT, "%s %,d", entry.getKey().id(),
					entry.getValue().minus(this.start.get(entry.getKey())).toNanos() / 1000 / pieces))
			.collect(Collectors.joining(", "));
	}

	private static Map<Program, Duration> used(LocalPlatform platform) {
		Map<Program, Duration> used = new EnumMap<>(Program.class);
		for (Program program : Program.values()) {
			used.put(program,
					platform.pid(program)
						.stream()
						.boxed()
						.flatMap((pid) -> ProcessHandle.of(pid).stream())
						.flatMap((process) -> Stream.concat(Stream.of(process), process.descendants()))
						.map((process) -> process.info().totalCpuDuration().orElse(Duration.ZERO))
						.reduce(Duration.ZERO, Duration::plus));
		}
		return used;
	}

}
