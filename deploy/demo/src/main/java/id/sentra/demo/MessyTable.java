package id.sentra.demo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * The same data as somebody less careful keeps them: titles above the heading, other
 * headings, and five in a hundred rows spoilt.
 *
 * @param table what is written
 * @param defects by the sheet's row, counted from 1
 */
record MessyTable(Table table, Map<Integer, Defect> defects) {

	private static final long SEED = 13492;

	private static final List<String> TITLES = List.of("DATA USAHA MIKRO KOTA TANJUNGPINANG",
			"Dinas Tenaga Kerja, Koperasi dan Usaha Mikro", "");

	static MessyTable of(Table clean) {
		SeededRandom random = new SeededRandom(SEED);
		List<Defect> planned = new ArrayList<>();
		for (Defect defect : Defect.values()) {
			for (int i = 0; i < defect.rows(); i++) {
				planned.add(defect);
			}
		}
		random.shuffle(planned);
		Map<Integer, Defect> byLine = places(random, clean, planned);
		return spoilt(clean, byLine);
	}

	/**
	 * Spreads them over the sheet; a merged cell needs an unspoilt row of the same
	 * kecamatan above it.
	 */
	private static Map<Integer, Defect> places(SeededRandom random, Table clean, List<Defect> planned) {
		Map<Integer, Defect> byLine = new TreeMap<>();
		Set<Integer> taken = new HashSet<>();
		for (Defect defect : planned) {
			int line = random.between(1, clean.lines().size() - 1);
			while (taken.contains(line) || taken.contains(line - 1) || taken.contains(line + 1)) {
				line = random.between(1, clean.lines().size() - 1);
			}
			taken.add(line);
			byLine.put(line, defect);
		}
		return byLine;
	}

	private static MessyTable spoilt(Table clean, Map<Integer, Defect> byLine) {
		List<@Nullable Object[]> lines = new ArrayList<>();
		Table table = new Table(TITLES, Table.headings(Column::carelessHeading), lines);
		Map<Integer, Defect> defects = new TreeMap<>();
		for (int i = 0; i < clean.lines().size(); i++) {
			@Nullable Object[] line = clean.lines().get(i).clone();
			Defect defect = byLine.get(i);
			lines.add(line);
			if (defect == Defect.DOUBLED) {
				line = line.clone();
				lines.add(line);
			}
			if (defect != null) {
				defect.spoil(line);
				defects.put(table.rowOf(lines.size() - 1), defect);
			}
		}
		table.number();
		return new MessyTable(table, defects);
	}

	/** The rows whose kecamatan is merged into the cell above. */
	List<Integer> mergedRows() {
		return this.defects.entrySet()
			.stream()
			.filter((entry) -> entry.getValue() == Defect.MERGED_DISTRICT)
			.map(Map.Entry::getKey)
			.toList();
	}

	/** How many rows meet this fate. */
	long count(Defect.Outcome outcome) {
		long spoilt = this.defects.values().stream().filter((defect) -> defect.outcome() == outcome).count();
		return (outcome == Defect.Outcome.IMPORTED) ? spoilt + this.table.lines().size() - this.defects.size() : spoilt;
	}

}
