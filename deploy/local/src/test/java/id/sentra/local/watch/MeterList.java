package id.sentra.local.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What {@code docs/metrics.md} says of Sentra's own meters. */
public final class MeterList {

	private static final Pattern ROW = Pattern
		.compile("\\| `(sentra_\\w+)` \\| (\\w+) \\|([^|]*)\\| [^|]+ \\| ([^|]+) \\| [^|]+ \\|");

	private final Map<String, Row> rows = new TreeMap<>();

	public MeterList() {
		try {
			for (String line : Files.readAllLines(Deployed.METERS)) {
				ROW.matcher(line)
					.results()
					.forEach((row) -> this.rows.put(row.group(1),
							new Row(row.group(2), labels(row.group(3)), Set.of(row.group(4).strip().split(", ")))));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Names of those a program shows, with their labels. */
	public Map<String, Set<String>> of(String program) {
		Map<String, Set<String>> names = new TreeMap<>();
		this.rows.forEach((name, row) -> {
			if (row.programs().contains(program)) {
				names.put(name, row.labels());
			}
		});
		return names;
	}

	/** Every name as Prometheus has it, a histogram under its three. */
	Set<String> series() {
		Set<String> names = new TreeSet<>();
		this.rows.forEach((name, row) -> {
			if (row.type().equals("histogram")) {
				List.of("_bucket", "_sum", "_count").forEach((end) -> names.add(name + end));
			}
			else {
				names.add(name);
			}
		});
		return names;
	}

	private static Set<String> labels(String cell) {
		Set<String> labels = new TreeSet<>();
		Pattern.compile("`(\\w+)`").matcher(cell).results().forEach((label) -> labels.add(label.group(1)));
		return labels;
	}

	private record Row(String type, Set<String> labels, Set<String> programs) {
	}

}
