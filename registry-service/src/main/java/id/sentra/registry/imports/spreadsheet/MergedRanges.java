package id.sentra.registry.imports.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The ranges of a sheet that are merged over several rows: what stands in the first of
 * them holds for the others. Across columns it stands in the first one only.
 */
final class MergedRanges {

	/** Of a sheet. */
	static final int MOST = 100_000;

	private static final Pattern REFERENCE = Pattern
		.compile("\\$?([A-Z]{1,3})\\$?(\\d{1,7}):\\$?[A-Z]{1,3}\\$?(\\d{1,7})");

	private final Map<Integer, List<Range>> byFirstRow = new HashMap<>();

	static MergedRanges read(InputStream sheet) throws IOException, XMLStreamException {
		MergedRanges ranges = new MergedRanges();
		int count = 0;
		try (InputStream in = sheet) {
			XMLStreamReader xml = Xml.open(in);
			while (xml.hasNext()) {
				if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("mergeCell")) {
					if (++count > MOST) {
						throw new UnreadableFile("workbook-too-large");
					}
					Matcher reference = REFERENCE.matcher(Xml.attribute(xml, "ref", ""));
					if (reference.matches()) {
						ranges.add(XlsxRows.column(reference.group(1)), Integer.parseInt(reference.group(2)),
								Integer.parseInt(reference.group(3)));
					}
				}
			}
		}
		return ranges;
	}

	private void add(int column, int first, int last) {
		if (last > first) {
			this.byFirstRow.computeIfAbsent(first, (row) -> new ArrayList<>(1)).add(new Range(column, last));
		}
	}

	/** Fills the rows of one reading, in their order. */
	Filling filling() {
		return new Filling();
	}

	private record Range(int column, int last) {
	}

	/** The cells that hold for rows further down. */
	final class Filling {

		private final Map<Integer, Holding> holding = new HashMap<>();

		/** The cells of a row with what ranges from above give it. */
		void fill(int row, List<Cell> cells) {
			for (Iterator<Map.Entry<Integer, Holding>> all = this.holding.entrySet().iterator(); all.hasNext();) {
				Map.Entry<Integer, Holding> one = all.next();
				if (row > one.getValue().last()) {
					all.remove();
				}
				else {
					put(cells, one.getKey(), one.getValue().cell());
				}
			}
			for (Range range : MergedRanges.this.byFirstRow.getOrDefault(row, List.of())) {
				if (range.column() < cells.size() && !cells.get(range.column()).isEmpty()) {
					this.holding.put(range.column(),
							new Holding(cells.get(range.column()).inMergedRange(), range.last()));
				}
			}
		}

		private static void put(List<Cell> cells, int column, Cell cell) {
			while (cells.size() <= column) {
				cells.add(Cell.EMPTY);
			}
			if (cells.get(column).isEmpty()) {
				cells.set(column, cell);
			}
		}

	}

	private record Holding(Cell cell, int last) {
	}

}
