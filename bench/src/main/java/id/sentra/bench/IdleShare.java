package id.sentra.bench;

import java.time.Duration;

/** What the seven programs take of a processor while nobody asks them anything. */
final class IdleShare {

	private final Sentra sentra;

	private final Report report;

	IdleShare(Sentra sentra, Report report) {
		this.sentra = sentra;
		this.report = report;
	}

	/** Waits first, so that what follows a start is over. */
	Cpu.Spent run(Duration rest, Duration counted) throws InterruptedException {
		this.report.say("Idle for " + rest.plus(counted).toSeconds() + " s");
		Thread.sleep(rest.toMillis());
		Cpu cpu = Cpu.from(this.sentra.platform());
		long start = System.nanoTime();
		Thread.sleep(counted.toMillis());
		double nanos = System.nanoTime() - start;
		Cpu.Spent spent = cpu.spent();
		this.report.add(
				"idle, % of a processor over " + counted.toSeconds() + " s, " + rest.toSeconds() + " s after the start",
				"%s", spent.in("%.1f", nanos / 100));
		return spent;
	}

}
