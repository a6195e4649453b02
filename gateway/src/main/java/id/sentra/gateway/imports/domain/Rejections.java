package id.sentra.gateway.imports.domain;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A page of rows that were not taken over; {@code next} is the cursor of the next one.
 */
public record Rejections(List<Rejection> items, @Nullable String next) {

	public Rejections {
		items = List.copyOf(items);
	}

	/** A row of the spreadsheet, counted as the spreadsheet counts, and why. */
	public record Rejection(long row, List<Reason> reasons) {

		public Rejection {
			reasons = List.copyOf(reasons);
		}

	}

	/** A column and what is wrong with it, in the reader's language. */
	public record Reason(@Nullable String column, String code, String message) {
	}

}
