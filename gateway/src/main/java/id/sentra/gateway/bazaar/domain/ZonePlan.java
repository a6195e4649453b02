package id.sentra.gateway.bazaar.domain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A zone as it is planned, and as people write it: one line with its code and rows, each
 * row the number of its stalls and what they have,
 * {@code A: 6 listrik, 6, 4 listrik air}.
 */
public record ZonePlan(String code, List<Row> rows) {

	private static final int MOST_DIGITS = 4;

	public ZonePlan {
		rows = List.copyOf(rows);
	}

	/** The zones of a text, a line each; nothing when a line cannot be read. */
	public static Optional<List<ZonePlan>> parse(String text) {
		List<ZonePlan> zones = new ArrayList<>();
		for (String line : text.lines().filter((one) -> !one.isBlank()).toList()) {
			Optional<ZonePlan> zone = zone(line);
			if (zone.isEmpty()) {
				return Optional.empty();
			}
			zones.add(zone.get());
		}
		return zones.isEmpty() ? Optional.empty() : Optional.of(zones);
	}

	/** As it is written. */
	public String line() {
		return this.code + ": " + this.rows.stream().map(Row::text).collect(Collectors.joining(", "));
	}

	private static Optional<ZonePlan> zone(String line) {
		String[] parts = line.split(":", 2);
		String code = parts[0].strip();
		if (parts.length < 2 || code.isEmpty()) {
			return Optional.empty();
		}
		List<Row> rows = new ArrayList<>();
		for (String row : parts[1].split(",", -1)) {
			List<String> words = List.of(row.strip().split("\\s+"));
			if (!words.get(0).matches("\\d{1," + MOST_DIGITS + "}")) {
				return Optional.empty();
			}
			rows.add(new Row(Integer.parseInt(words.get(0)), new LinkedHashSet<>(words.subList(1, words.size()))));
		}
		return Optional.of(new ZonePlan(code, rows));
	}

	/** A row: how many stalls, and what each of them has. */
	public record Row(int stalls, Set<String> facilities) {

		private String text() {
			return this.facilities.isEmpty() ? Integer.toString(this.stalls)
					: this.stalls + " " + String.join(" ", this.facilities);
		}

	}

}
