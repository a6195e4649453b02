package id.sentra.registry.imports.spreadsheet;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Counts the rows of the sheets that are read; finds sums and signatures where that is
 * wanted.
 */
public final class RowCount {

	static final int MOST_ROWS = 1_048_576;

	private final Layout layout;

	private final int[] rows;

	private final List<FooterLines> footers;

	private int counted;

	private int hidden;

	private RowCount(Layout layout, List<FooterLines> footers) {
		this.layout = layout;
		this.rows = new int[layout.sheets().size()];
		this.footers = footers;
	}

	static RowCount of(Layout layout) {
		return new RowCount(layout, List.of());
	}

	/** One that tells data from sums and signatures. */
	public static RowCount telling(Layout layout) {
		return new RowCount(layout, layout.sheets().stream().map(FooterLines::new).toList());
	}

	/**
	 * A row of content, in order.
	 * @throws UnreadableFile when there are too many
	 */
	public void add(SheetRow row) {
		this.rows[row.sheet()]++;
		this.hidden += row.hidden() ? 1 : 0;
		if (++this.counted > MOST_ROWS) {
			throw new UnreadableFile("file-too-many-rows", MOST_ROWS);
		}
		if (!this.footers.isEmpty()) {
			this.footers.get(row.sheet()).add(row);
		}
	}

	/**
	 * The layout with the rows of each sheet; a sheet that has none is left out.
	 * @throws UnreadableFile when there is none at all
	 */
	public Layout layout() {
		List<SheetLayout> used = new ArrayList<>();
		List<Integer> sums = new ArrayList<>();
		List<Integer> signatures = new ArrayList<>();
		IntStream.range(0, this.rows.length).forEach((sheet) -> {
			List<Integer> sumsHere = this.footers.isEmpty() ? List.of() : this.footers.get(sheet).sums();
			List<Integer> signedHere = this.footers.isEmpty() ? List.of() : this.footers.get(sheet).signatures();
			int data = this.rows[sheet] - sumsHere.size() - signedHere.size();
			if (data > 0) {
				sumsHere.forEach((place) -> sums.add(SheetRow.moved(place, used.size())));
				signedHere.forEach((place) -> signatures.add(SheetRow.moved(place, used.size())));
				used.add(this.layout.sheets().get(sheet).withRows(data));
			}
		});
		if (used.isEmpty()) {
			throw new UnreadableFile("file-without-rows");
		}
		return new Layout(used, this.layout.unusedSheets(), this.hidden, new LeftOut(sums, signatures));
	}

}
