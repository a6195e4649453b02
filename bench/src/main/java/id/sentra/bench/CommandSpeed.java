package id.sentra.bench;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import id.sentra.bench.Comparison.Outcome;
import id.sentra.local.LocalPlatform;
import id.sentra.local.settings.Program;

/**
 * How many registrations a second the registry takes and what each costs, cold and warm,
 * with its consumers and with them stopped, beside {@link BareProgram} and beside the
 * bare transactions.
 */
final class CommandSpeed {

	private static final List<Program> CONSUMERS = List.of(Program.TRAINING, Program.FINANCING, Program.BAZAAR);

	private final Sentra sentra;

	private final Report report;

	private final MeasurementPlan turns;

	CommandSpeed(Sentra sentra, Report report, MeasurementPlan turns) {
		this.sentra = sentra;
		this.report = report;
		this.turns = turns;
	}

	void run() throws Exception {
		this.report.say("Rehearsing, so that only what is asked is cold");
		try (BareProgramProcess rehearsal = BareProgramProcess.start(this.sentra)) {
			rehearsal.commands().loop().run(this.turns.length());
		}
		this.sentra.restart(Program.contexts());
		try (BareProgramProcess bare = BareProgramProcess.start(this.sentra)) {
			compare(bare);
		}
		for (int clients : new int[] { 1, 8, 32 }) {
			double transactions = BareTransactions.perSecond(clients, this.turns.length(),
					() -> this.sentra.superuser(BareProgramProcess.DATABASE));
			this.report.add("limit: the bare statements in a transaction, " + clients + " clients", "%,.0f/s",
					transactions);
		}
	}

	/** Cold, warm, and without consumers; as many outcomes. */
	List<Outcome> compare(BareProgramProcess bare) throws Exception {
		AtomicBoolean consumersRun = new AtomicBoolean(true);
		LocalPlatform platform = this.sentra.platform();
		Registrations registrations = new Registrations(this.sentra, List.of(platform.url(Program.REGISTRY)),
				() -> Cpu.from(platform), List.of(), consumersRun::get);
		Comparison comparison = new Comparison(registrations, bare.commands(), this.turns, this.report);
		String name = "registrations, " + Registrations.CONNECTIONS + " connections";
		Outcome cold = comparison.cold(name);
		Outcome warm = comparison.warm(name + ", warm");
		comparison.compilers(name);
		this.sentra.awaitEqual();
		consumersRun.set(false);
		CONSUMERS.forEach(platform::suspend);
		try {
			return List.of(cold, warm, comparison.warm(name + ", warm, consumers stopped"));
		}
		finally {
			CONSUMERS.forEach(platform::resume);
			this.sentra.awaitEqual();
		}
	}

}
