package id.sentra.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import id.sentra.demo.TanjungpinangDemo;

/** Starts a platform of its own, measures it and prints the figures. */
public final class Bench {

	private static final List<String> ALL = List.of("start", "idle", "import", "commands", "loans", "growth", "delay",
			"faults", "scale", "pages");

	private static final List<String> ON_AN_EMPTY_PLATFORM = ALL.subList(1, ALL.size() - 1);

	private Bench() {
	}

	/**
	 * Without arguments everything; otherwise some of those in {@link #ALL}. Exits with 1
	 * when a measurement could not be taken, after the figures that could.
	 */
	public static void main(String[] arguments) {
		List<String> wanted = (arguments.length == 0) ? ALL : List.of(arguments);
		if (!ALL.containsAll(wanted)) {
			System.err.println("Known: " + ALL);
			System.exit(2);
		}
		Report report = new Report();
		int status = 0;
		try {
			measure(wanted, report);
		}
		catch (Exception ex) {
			ex.printStackTrace();
			status = 1;
		}
		report.print();
		System.exit(status);
	}

	private static void measure(List<String> wanted, Report report) throws Exception {
		Path root = Path.of(System.getProperty("sentra.root", ".")).toAbsolutePath().normalize();
		Path target = root.resolve("bench").resolve("target");
		Machine.describe(report, target);
		if (wanted.contains("start")) {
			new StartSpeed(root, target, report, Integer.getInteger("sentra.bench.starts", 3)).run();
		}
		if (wanted.stream().anyMatch(ON_AN_EMPTY_PLATFORM::contains)) {
			try (Sentra sentra = Sentra.start(root, target, report)) {
				measure(wanted, sentra, report);
			}
		}
		if (wanted.contains("pages")) {
			try (Sentra sentra = Sentra.start(root, target, report)) {
				report.say("Loading the demo");
				new TanjungpinangDemo().load(sentra.platform(), report::say);
				new PageSpeed(sentra, report, Integer.getInteger("sentra.bench.views", 50)).run();
			}
		}
	}

	private static void measure(List<String> wanted, Sentra sentra, Report report) throws Exception {
		if (wanted.contains("idle")) {
			Duration length = MeasurementPlan.seconds("idle", 60);
			new IdleShare(sentra, report).run(length, length);
		}
		if (wanted.contains("import")) {
			double rows = new ImportSpeed(sentra, report).run();
			double copied = new CopyLimit(sentra, report).run();
			report.add("import, ratio to COPY", "1 : %.0f", copied / rows);
		}
		if (wanted.contains("commands")) {
			new CommandSpeed(sentra, report, MeasurementPlan.fromSystemProperties()).run();
		}
		if (wanted.contains("loans")) {
			new LoanSpeed(sentra, report, MeasurementPlan.fromSystemProperties().times(6)).run();
		}
		if (wanted.contains("growth")) {
			new GrowthSpeed(sentra, report, MeasurementPlan.fromSystemProperties()).run();
		}
		if (wanted.contains("delay")) {
			new EventDelay(sentra, report, Duration.ofMinutes(1)).run(Integer.getInteger("sentra.bench.rate", 100));
		}
		if (wanted.contains("faults")) {
			new Faults(sentra, report).run();
		}
		if (wanted.contains("scale")) {
			new ListSpeed(sentra, report).run();
		}
	}

}
