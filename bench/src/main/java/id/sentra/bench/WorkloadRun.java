package id.sentra.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A load, run again and again, with what was seen of it. */
final class WorkloadRun {

	/** Share of a processor that the compilers of a warm program take at most. */
	private static final double QUIET = 0.02;

	private static final long ENOUGH = 50_000;

	private static final Duration SLICE = Duration.ofSeconds(10);

	private static final List<Integer> WINDOWS = List.of(0, 60, 120, 300);

	private final Workload load;

	private final Compilers compilers;

	private final Compilers compilersOfTarget;

	private final List<Slice> slices = new ArrayList<>();

	private final List<ClosedLoop.Result> turns = new ArrayList<>();

	private Cpu.Spent spent = Cpu.Spent.NOTHING;

	private long requests;

	private double seconds;

	WorkloadRun(Workload load) {
		this.load = load;
		this.compilers = new Compilers(load::pids);
		this.compilersOfTarget = new Compilers(() -> List.of(load.targetPid()));
	}

	/** The first requests that the program has ever had. */
	ClosedLoop.Result cold(int requests) throws Exception {
		return watched(() -> this.load.loop().first(requests));
	}

	/**
	 * Until its compilers are quiet, it was asked enough, or it took the longest; says
	 * which it was.
	 */
	String warmUp(Duration longest) throws Exception {
		String ended = warmUntil(longest);
		this.load.settle();
		return ended;
	}

	void forgetTurns() {
		this.turns.clear();
		this.spent = Cpu.Spent.NOTHING;
	}

	void turn(Duration length) throws Exception {
		this.load.prepare(length);
		Cpu cpu = this.load.cpu();
		this.turns.add(watched(() -> this.load.loop().run(length)));
		this.load.settle();
		this.spent = this.spent.plus(cpu.spent());
	}

	/** Of the turns, the median. */
	double perSecond() {
		double[] rates = this.turns.stream().mapToDouble(ClosedLoop.Result::perSecond).sorted().toArray();
		return rates[rates.length / 2];
	}

	/** Of all requests of all turns. */
	Latencies latencies() {
		return Latencies.of(this.turns.stream().flatMap((turn) -> turn.nanos().stream()).toList());
	}

	/** Processor time of all turns. */
	Cpu.Spent spent() {
		return this.spent;
	}

	/** Requests of all turns. */
	long counted() {
		return this.turns.stream().mapToLong((turn) -> turn.nanos().size()).sum();
	}

	/** Processor milliseconds a request, of all who work at it. */
	double millis() {
		return this.spent.together().toNanos() / 1e6 / counted();
	}

	/** Requests since it was made, counted or not. */
	long requests() {
		return this.requests;
	}

	/**
	 * The compilers' share of the asked program's processor time in the first, the second
	 * and the next three minutes of load, as far as there was load.
	 */
	List<String> compilerShares() {
		List<String> shares = new ArrayList<>();
		for (int i = 1; i < WINDOWS.size(); i++) {
			int from = WINDOWS.get(i - 1);
			int to = WINDOWS.get(i);
			List<Slice> within = this.slices.stream().filter((slice) -> slice.isWithin(from, to)).toList();
			if (!within.isEmpty()) {
				shares.add(String.format(Locale.ROOT, "minutes %d to %.1f: %.0f %%", from / 60,
						Math.min(to, this.seconds) / 60, 100 * share(within)));
			}
		}
		return shares;
	}

	private String warmUntil(Duration longest) throws Exception {
		double most = longest.toMillis() / 1e3;
		double began = this.seconds;
		Duration slice = (SLICE.compareTo(longest) < 0) ? SLICE : longest;
		while (this.requests < ENOUGH) {
			if (this.seconds - began >= most) {
				return String.format(Locale.ROOT, "the limit of %.0f s", most) + warmth();
			}
			this.load.prepare(slice);
			this.compilers.look();
			ClosedLoop.Result result = watched(() -> this.load.loop().run(slice));
			double share = this.compilers.look().toNanos() / 1e9 / result.seconds();
			if (share < QUIET) {
				return String.format(Locale.ROOT, "compilers at %.1f %% of a processor", 100 * share) + warmth();
			}
		}
		return String.format(Locale.ROOT, "%,d requests", ENOUGH) + warmth();
	}

	private static double share(List<Slice> slices) {
		return slices.stream().mapToDouble(Slice::compilers).sum()
				/ Math.max(slices.stream().mapToDouble(Slice::asked).sum(), 1e-9);
	}

	private String warmth() {
		return String.format(Locale.ROOT, ", after %,d requests in %.0f s of load", this.requests, this.seconds);
	}

	private ClosedLoop.Result watched(Requests work) throws Exception {
		this.compilersOfTarget.look();
		Duration before = ProcessorTime.of(this.load.targetPid());
		ClosedLoop.Result result = work.send();
		double asked = ProcessorTime.of(this.load.targetPid()).minus(before).toNanos() / 1e9;
		this.slices
			.add(new Slice(this.seconds + result.seconds() / 2, this.compilersOfTarget.look().toNanos() / 1e9, asked));
		this.seconds += result.seconds();
		this.requests += result.nanos().size();
		return result;
	}

	private interface Requests {

		ClosedLoop.Result send() throws Exception;

	}

	/** Processor seconds of a piece of load, around its middle. */
	private record Slice(double middle, double compilers, double asked) {

		boolean isWithin(int from, int to) {
			return from <= this.middle && this.middle < to;
		}

	}

}
