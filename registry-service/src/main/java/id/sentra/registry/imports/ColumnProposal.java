package id.sentra.registry.imports;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import id.sentra.registry.imports.spreadsheet.Field;
import id.sentra.registry.imports.spreadsheet.SheetSurvey;
import org.jspecify.annotations.Nullable;

/**
 * What a column is said or likely to hold: null where it is not taken over, or where that
 * is yet to be said.
 */
public record ColumnProposal(@Nullable Field field, By by) {

	/** By what it is known. */
	public enum By {

		/** What the sender of the file said. */
		CHOSEN,
		/** What the office said last of a column of that heading. */
		LAST,
		/** The heading. */
		NAME,
		/** How the cells look. */
		CONTENT,
		/** By nothing: not taken over unless somebody says what it is. */
		NOTHING,
		/** Another is called the same, so somebody has to say. */
		UNDECIDED

	}

	/**
	 * Of each column of a sheet.
	 * @param last what the office said last, by heading
	 */
	static List<ColumnProposal> of(SheetSurvey sheet, @Nullable SheetColumns chosen,
			Map<String, Optional<Field>> last) {
		if (chosen != null) {
			return chosen.fields().stream().map((field) -> new ColumnProposal(field, By.CHOSEN)).toList();
		}
		List<ColumnProposal> proposals = new ArrayList<>();
		Set<Field> taken = EnumSet.noneOf(Field.class);
		for (int column = 0; column < sheet.columns().size(); column++) {
			proposals.add(named(sheet, column, last));
		}
		claim(proposals, By.LAST, taken);
		claim(proposals, By.NAME, taken);
		for (int column = 0; column < proposals.size(); column++) {
			Field like = sheet.columns().get(column).looksLike();
			if (proposals.get(column).by() == By.NOTHING && like != null && taken.add(like)) {
				proposals.set(column, new ColumnProposal(like, By.CONTENT));
			}
		}
		return proposals;
	}

	private static ColumnProposal named(SheetSurvey sheet, int column, Map<String, Optional<Field>> last) {
		if (sheet.isDoubled(column)) {
			return new ColumnProposal(null, By.UNDECIDED);
		}
		SheetSurvey.Column asked = sheet.columns().get(column);
		Optional<Field> said = last.get(asked.key());
		if (said != null) {
			return new ColumnProposal(said.orElse(null), By.LAST);
		}
		return new ColumnProposal(asked.named(), (asked.named() != null) ? By.NAME : By.NOTHING);
	}

	/** Of two columns for one field the first has it. */
	private static void claim(List<ColumnProposal> proposals, By by, Set<Field> taken) {
		for (int column = 0; column < proposals.size(); column++) {
			ColumnProposal proposal = proposals.get(column);
			if (proposal.by() == by && proposal.field() != null && !taken.add(proposal.field())) {
				proposals.set(column, new ColumnProposal(null, By.NOTHING));
			}
		}
	}

}
