package id.sentra.bench;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import id.sentra.local.LocalPlatform;
import id.sentra.local.settings.Program;

/**
 * Processor time some programs have used since a moment; PostgreSQL with its sessions.
 */
final class Cpu {

	private final Supplier<Map<String, Duration>> used;

	private final Map<String, Duration> start;

	private Cpu(Supplier<Map<String, Duration>> used) {
		this.used = used;
		this.start = used.get();
	}

	static Cpu from(LocalPlatform platform) {
		return new Cpu(() -> sinceStart(platform).programs());
	}

	/** All seven and further processes. */
	static Cpu from(LocalPlatform platform, Map<String, Long> further) {
		return new Cpu(() -> {
			Map<String, Duration> used = new LinkedHashMap<>(sinceStart(platform).programs());
			further.forEach((name, pid) -> used.put(name, ProcessorTime.of(pid)));
			return used;
		});
	}

	/**
	 * Another program with what PostgreSQL, which it has for itself meanwhile, does for
	 * it.
	 */
	static Cpu from(LocalPlatform platform, String name, long pid) {
		return new Cpu(() -> {
			Map<String, Duration> used = new LinkedHashMap<>();
			used.put(name, ProcessorTime.of(pid));
			used.put(Program.POSTGRES.id(), used(platform, Program.POSTGRES));
			return used;
		});
	}

	/** All that the seven programs have used since each was started. */
	static Spent sinceStart(LocalPlatform platform) {
		Map<String, Duration> used = new LinkedHashMap<>();
		for (Program program : Program.values()) {
			used.put(program.id(), used(platform, program));
		}
		return new Spent(used);
	}

	Spent spent() {
		Map<String, Duration> spent = new LinkedHashMap<>();
		this.used.get().forEach((name, used) -> spent.put(name, used.minus(this.start.get(name))));
		return new Spent(spent);
	}

	private static Duration used(LocalPlatform platform, Program program) {
		return platform.pid(program).stream().mapToObj(ProcessorTime::of).findFirst().orElse(Duration.ZERO);
	}

	/** Processor time by program. */
	record Spent(Map<String, Duration> programs) {

		static final Spent NOTHING = new Spent(Map.of());

		Spent plus(Spent other) {
			Map<String, Duration> sums = new LinkedHashMap<>(this.programs);
			other.programs.forEach((name, spent) -> sums.merge(name, spent, Duration::plus));
			return new Spent(sums);
		}

		Duration together() {
			return this.programs.values().stream().reduce(Duration.ZERO, Duration::plus);
		}

		/** In a unit, program by program, such as milliseconds a request. */
		String in(String format, double nanosOfUnit) {
			String each = this.programs.entrySet()
				.stream()
				.map((program) -> program.getKey() + " "
						+ String.format(Locale.ROOT, format, program.getValue().toNanos() / nanosOfUnit))
				.collect(Collectors.joining(", "));
			return each + "; together " + String.format(Locale.ROOT, format, together().toNanos() / nanosOfUnit);
		}

		/** Microseconds a piece of work. */
		String perPiece(long pieces) {
			return in("%,.0f", 1e3 * pieces);
		}

	}

}
