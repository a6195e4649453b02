package id.sentra.registry.imports;

import id.sentra.registry.imports.domain.RejectedRow;
import id.sentra.registry.sme.domain.Profile;

/**
 * What a row of a spreadsheet turned out to be.
 */
sealed interface Verdict {

	int row();

	/** A profile; whether the row says if the household is of low income. */
	record Fit(int row, Profile profile, boolean saysLowIncome) implements Verdict {
	}

	/** Not to be taken in. */
	record Unfit(RejectedRow rejected) implements Verdict {

		@Override
		public int row() {
			return this.rejected.row();
		}

	}

}
