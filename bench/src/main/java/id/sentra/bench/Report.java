package id.sentra.bench;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Figures in the order in which they were taken, printed at once and again as Markdown at
 * the end.
 */
final class Report {

	private final List<String> lines = new ArrayList<>(List.of("| what | figure |", "|---|---|"));

	void add(String what, String format, Object... values) {
		String figure = String.format(Locale.ROOT, format, values);
		say(what + ": " + figure);
		this.lines.add("| " + what + " | " + figure + " |");
	}

	/** Progress, not a figure. */
	void say(String text) {
		System.out.println(LocalTime.now().truncatedTo(ChronoUnit.SECONDS) + " " + text);
	}

	void print() {
		System.out.println();
		this.lines.forEach(System.out::println);
	}

}
