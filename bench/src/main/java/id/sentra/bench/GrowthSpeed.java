package id.sentra.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import id.sentra.bench.Comparison.Outcome;
import id.sentra.local.LocalPlatform;
import id.sentra.local.settings.Program;

/**
 * What a registration costs with one and with two instances of each service on the same
 * machine: where a second instance costs nothing of its own, processor time stays.
 */
final class GrowthSpeed {

	private final Sentra sentra;

	private final Report report;

	private final MeasurementPlan turns;

	GrowthSpeed(Sentra sentra, Report report, MeasurementPlan turns) {
		this.sentra = sentra;
		this.report = report;
		this.turns = turns;
	}

	void run() throws Exception {
		LocalPlatform platform = this.sentra.platform();
		String first = platform.url(Program.REGISTRY);
		try (BareProgramProcess bare = BareProgramProcess.start(this.sentra)) {
			Outcome one = warm(bare, "one instance of each service",
					new Registrations(this.sentra, List.of(first), () -> Cpu.from(platform), List.of(), () -> true));
			try (SecondInstances second = SecondInstances.start(this.sentra)) {
				Map<String, Long> pids = new LinkedHashMap<>();
				second.programs().forEach((program) -> pids.put(program.id() + " 2", second.pid(program)));
				Outcome two = warm(bare, "two instances of each service",
						new Registrations(this.sentra, List.of(first, second.url(Program.REGISTRY)),
								() -> Cpu.from(platform, pids), pids.values(), () -> true));
				this.report.add("two instances, processor time a registration over that with one", "%.2f",
						two.ours().millis() / one.ours().millis());
				this.report.add("two instances, registrations a second over those with one, each over bare", "%.2f",
						two.ratio() / one.ratio());
			}
		}
	}

	private Outcome warm(BareProgramProcess bare, String name, Registrations registrations) throws Exception {
		return new Comparison(registrations, bare.commands(), this.turns, this.report).warm("registrations, " + name);
	}

}
