package id.sentra.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

import id.sentra.demo.DemoFiles;
import id.sentra.local.settings.Program;
import id.sentra.local.settings.Stopwatch;

/**
 * How long the dinas's spreadsheet takes until every service and the overview page have
 * it.
 */
final class ImportSpeed {

	private static final int REPETITIONS = Integer.getInteger("sentra.bench.repetitions", 5);

	private static final long POLL_MILLIS = 100;

	private final Sentra sentra;

	private final Report report;

	ImportSpeed(Sentra sentra, Report report) {
		this.sentra = sentra;
		this.report = report;
	}

	/** Rows a second of the median import. */
	double run() throws Exception {
		tell("first import after the start (XLSX)", measure(this.sentra.spreadsheets().demo()));
		double[] seconds = new double[REPETITIONS];
		for (int i = 0; i < REPETITIONS; i++) {
			Outcome outcome = measure(this.sentra.spreadsheets().another());
			tell("import " + (i + 2) + " (CSV, other enterprises)", outcome);
			seconds[i] = outcome.completed();
		}
		Arrays.sort(seconds);
		double median = seconds[REPETITIONS / 2];
		this.report.add("import, median of imports 2 to " + (REPETITIONS + 1), "%.2f s, %,.0f rows/s", median,
				DemoFiles.ROWS / median);
		return DemoFiles.ROWS / median;
	}

	private Outcome measure(Path file) throws Exception {
		long expected = this.sentra.officer().smes(Program.REGISTRY) + DemoFiles.ROWS;
		Cpu cpu = Cpu.from(this.sentra.platform());
		String location = this.sentra.officer().startImport(file);
		Stopwatch accepted = new Stopwatch();
		double completed = 0;
		double shown = 0;
		Map<Program, Double> equal = new EnumMap<>(Program.class);
		while (completed == 0 || shown == 0 || equal.size() < Program.contexts().size()) {
			Thread.sleep(POLL_MILLIS);
			if (completed == 0 && isCompleted(location)) {
				completed = seconds(accepted);
			}
			for (Program context : Program.contexts()) {
				if (!equal.containsKey(context) && this.sentra.officer().smes(context) == expected) {
					equal.put(context, seconds(accepted));
				}
			}
			if (shown == 0 && equal.size() == Program.contexts().size()
					&& this.sentra.officer().overviewShows(expected)) {
				shown = seconds(accepted);
			}
		}
		return new Outcome(completed, equal, shown, cpu.spent().perPiece(DemoFiles.ROWS));
	}

	private boolean isCompleted(String location) {
		String status = this.sentra.officer().get(location).path("status").asString();
		if (status.equals("FAILED")) {
			throw new IllegalStateException("the import failed: " + location);
		}
		return status.equals("COMPLETED");
	}

	private void tell(String name, Outcome outcome) {
		this.report.add(name,
				"%.2f s, %,.0f rows/s; equal in training %.2f, financing %.2f, bazaar %.2f, overview %.2f s",
				outcome.completed(), DemoFiles.ROWS / outcome.completed(), outcome.equal().get(Program.TRAINING),
				outcome.equal().get(Program.FINANCING), outcome.equal().get(Program.BAZAAR), outcome.shown());
		this.report.add(name + ", CPU a row in µs", "%s", outcome.cpu());
	}

	private static double seconds(Stopwatch watch) {
		return watch.elapsed().toNanos() / 1e9;
	}

	/** Seconds after the answer 202. */
	private record Outcome(double completed, Map<Program, Double> equal, double shown, String cpu) {
	}

}
