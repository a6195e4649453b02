package id.sentra.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * A sheet before it is written.
 *
 * @param titles lines above the heading, each across the whole width
 * @param headings one per column
 * @param lines cells: text, number, date or nothing
 */
record Table(List<String> titles, List<String> headings, List<@Nullable Object[]> lines) {

	static Table of(List<Enterprise> enterprises) {
		List<@Nullable Object[]> lines = new ArrayList<>();
		for (Enterprise enterprise : enterprises) {
			lines.add(Arrays.stream(Column.values()).map((column) -> column.cell(enterprise)).toArray());
		}
		Table table = new Table(List.of(), headings(Column::heading), lines);
		table.number();
		return table;
	}

	static List<String> headings(Function<Column, String> heading) {
		return Arrays.stream(Column.values()).map(heading).toList();
	}

	/** Numbers the lines from 1 on. */
	void number() {
		for (int i = 0; i < this.lines.size(); i++) {
			this.lines.get(i)[Column.NUMBER.ordinal()] = i + 1;
		}
	}

	/** The sheet's row, counted from 1 as people do, of a line counted from 0. */
	int rowOf(int line) {
		return this.titles.size() + 2 + line;
	}

}
