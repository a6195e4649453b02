package id.sentra.bench;

/** A load beside the bare program in the same minutes, turn by turn. */
final class Comparison {

	private final WorkloadRun ours;

	private final WorkloadRun bare;

	private final MeasurementPlan turns;

	private final Report report;

	Comparison(Workload ours, Workload bare, MeasurementPlan turns, Report report) {
		this.ours = new WorkloadRun(ours);
		this.bare = new WorkloadRun(bare);
		this.turns = turns;
		this.report = report;
	}

	/** Both as they are after their start. */
	Outcome cold(String what) throws Exception {
		ClosedLoop.Result their = this.bare.cold(this.turns.cold());
		ClosedLoop.Result our = this.ours.cold(this.turns.cold());
		String name = what + ", cold: first " + this.turns.cold();
		this.report.add(name, "%,.1f/s, %s", our.perSecond(), our.latencies());
		this.report.add("limit: the bare program, its first " + this.turns.cold(), "%,.1f/s, %s", their.perSecond(),
				their.latencies());
		this.report.add(name + ", ratio to bare", "%.3f", our.perSecond() / their.perSecond());
		return new Outcome(our.perSecond() / their.perSecond(), Double.NaN, this.ours, this.bare);
	}

	/** Both warmed up, then in turns. */
	Outcome warm(String what) throws Exception {
		this.report.say("Warming up");
		this.report.add(what + ": warm-up of the bare program ended by", "%s", this.bare.warmUp(this.turns.warmUp()));
		this.report.add(what + ": warm-up ended by", "%s", this.ours.warmUp(this.turns.warmUp()));
		this.ours.forgetTurns();
		this.bare.forgetTurns();
		for (int turn = 0; turn < this.turns.count(); turn++) {
			this.bare.turn(this.turns.length());
			this.ours.turn(this.turns.length());
		}
		Outcome outcome = new Outcome(this.ours.perSecond() / this.bare.perSecond(),
				this.ours.millis() / this.bare.millis(), this.ours, this.bare);
		this.report.add(what + ", median of " + this.turns.count(), "%,.1f/s, %s", this.ours.perSecond(),
				this.ours.latencies());
		this.report.add("limit: the bare program in turns with it", "%,.1f/s, %s", this.bare.perSecond(),
				this.bare.latencies());
		this.report.add(what + ", ratio to bare", "%.3f", outcome.ratio());
		this.report.add(what + ", processor ms each", "%s", this.ours.spent().in("%.2f", 1e6 * this.ours.counted()));
		this.report.add("limit: the same of the bare program", "%s",
				this.bare.spent().in("%.2f", 1e6 * this.bare.counted()));
		this.report.add(what + ", processor time of all, ratio to bare", "%.1f", outcome.cpuRatio());
		return outcome;
	}

	/** How much of the asked program's processor time its compilers took so far. */
	void compilers(String what) {
		this.report.add(what + ", share of the compilers in its processor time", "%s",
				String.join(", ", this.ours.compilerShares()));
		this.report.add("the same of the bare program", "%s", String.join(", ", this.bare.compilerShares()));
	}

	/**
	 * What came out.
	 *
	 * @param ratio requests a second over those of the bare program
	 * @param cpuRatio processor time a request of all programs over that of the bare one
	 */
	record Outcome(double ratio, double cpuRatio, WorkloadRun ours, WorkloadRun bare) {
	}

}
