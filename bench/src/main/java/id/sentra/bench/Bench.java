package id.sentra.bench;

import java.nio.file.Path;
import java.util.List;

/** Starts a platform of its own, measures it and prints the figures. */
public final class Bench {

	private static final List<String> ALL = List.of("import", "delay", "faults");

	private Bench() {
	}

	/** Without arguments everything; otherwise some of import, delay, faults. */
	public static void main(String[] arguments) throws Exception {
		List<String> wanted = (arguments.length == 0) ? ALL : List.of(arguments);
		if (!ALL.containsAll(wanted)) {
			System.err.println("Known: " + ALL);
			System.exit(2);
		}
		Path root = Path.of(System.getProperty("sentra.root", ".")).toAbsolutePath().normalize();
		Path target = root.resolve("bench").resolve("target");
		Report report = new Report();
		Machine.describe(report, target);
		try (Sentra sentra = Sentra.start(root, target, report)) {
			if (wanted.contains("import")) {
				new ImportSpeed(sentra, report).run();
				new CopyLimit(sentra, report).run();
			}
			if (wanted.contains("delay")) {
				new EventDelay(sentra, report).run(Integer.getInteger("sentra.bench.rate", 100));
			}
			if (wanted.contains("faults")) {
				new Faults(sentra, report).run();
			}
		}
		report.print();
		System.exit(0);
	}

}
