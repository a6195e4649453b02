package id.sentra.bench;

import java.nio.file.Path;
import java.util.List;

/** Starts a platform of its own, measures it and prints the figures. */
public final class Bench {

	private static final List<String> ALL = List.of("import", "commands", "delay", "faults", "scale");

	private Bench() {
	}

	/**
	 * Without arguments everything; otherwise some of import, commands, delay, faults,
	 * scale. Exits with 1 when a measurement could not be taken, after the figures that
	 * could.
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
		try (Sentra sentra = Sentra.start(root, target, report)) {
			if (wanted.contains("import")) {
				new ImportSpeed(sentra, report).run();
				new CopyLimit(sentra, report).run();
			}
			if (wanted.contains("commands")) {
				new CommandSpeed(sentra, report).run();
			}
			if (wanted.contains("delay")) {
				new EventDelay(sentra, report).run(Integer.getInteger("sentra.bench.rate", 100));
			}
			if (wanted.contains("faults")) {
				new Faults(sentra, report).run();
			}
			if (wanted.contains("scale")) {
				new Scale(sentra, report).run();
			}
		}
	}

}
