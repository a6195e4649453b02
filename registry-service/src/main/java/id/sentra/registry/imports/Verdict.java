package id.sentra.registry.imports;

import java.util.List;
import java.util.Set;

import id.sentra.registry.imports.domain.RejectedRow;
import id.sentra.registry.imports.spreadsheet.Cell;
import id.sentra.registry.imports.spreadsheet.Field;
import id.sentra.registry.sme.domain.Profile;

/**
 * What a row of a spreadsheet turned out to be.
 */
sealed interface Verdict {

	int row();

	/** What stood in it. */
	List<Cell> cells();

	/**
	 * A profile; whether the row says if the household is of low income, and which fields
	 * it empties.
	 */
	record Fit(int row, Profile profile, boolean saysLowIncome, Set<Field> cleared,
			List<Cell> cells) implements Verdict {
	}

	/** Not to be taken in. */
	record Unfit(RejectedRow rejected, List<Cell> cells) implements Verdict {

		@Override
		public int row() {
			return this.rejected.row();
		}

	}

}
