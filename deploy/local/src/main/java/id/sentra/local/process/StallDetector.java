package id.sentra.local.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

import id.sentra.local.settings.Stopwatch;

/**
 * Whether a program that is not ready yet gets anywhere: it writes to its log, or it and
 * what it started use the processor. A busy machine makes that slow, not still.
 */
final class StallDetector {

	/** An idle program uses less than a hundredth of the time. */
	private static final int IDLE = 100;

	/**
	 * Checks within the patience; each reads about every process of the machine.
	 */
	private static final int CHECKS = 20;

	private final Path log;

	private final Duration work;

	private final Duration interval;

	private long written = -1;

	private Duration used = Duration.ZERO;

	private Stopwatch still = new Stopwatch();

	private Stopwatch looked = new Stopwatch();

	StallDetector(Path log, Duration patience) {
		this.log = log;
		this.work = patience.dividedBy(IDLE);
		this.interval = patience.dividedBy(CHECKS);
	}

	/** How long nothing has moved. */
	Duration stillFor(ProcessHandle process) {
		if (this.written >= 0 && !this.looked.isPast(this.interval)) {
			return this.still.elapsed();
		}
		this.looked = new Stopwatch();
		long size = this.log.toFile().length();
		Duration now = used(process);
		if (size != this.written || now.minus(this.used).abs().compareTo(this.work) >= 0) {
			this.written = size;
			this.used = now;
			this.still = new Stopwatch();
		}
		return this.still.elapsed();
	}

	private static Duration used(ProcessHandle process) {
		return Stream.concat(Stream.of(process), process.descendants())
			.map((one) -> one.info().totalCpuDuration().orElse(Duration.ZERO))
			.reduce(Duration.ZERO, Duration::plus);
	}

}
