package id.sentra.backup;

import id.sentra.local.settings.Messages;

/** A comparison for the terminal. */
final class ComparisonTable {

	private static final int WIDEST = 60;

	private ComparisonTable() {
	}

	static void print(Comparison comparison) {
		System.out.printf("%-5s %-17s %-24s %s%n", "", Messages.of("check.place"), Messages.of("check.what"),
				Messages.of("check.kept-and-found"));
		for (Comparison.Line line : comparison.lines()) {
			System.out.printf("%-5s %-17s %-24s %s%n", line.isSame() ? "=" : "!=", line.place(), line.what(),
					line.isSame() ? shortened(line.kept()) : line.kept() + " | " + line.found());
		}
	}

	private static String shortened(String text) {
		return (text.length() > WIDEST) ? text.substring(0, WIDEST) + "..." : text;
	}

}
