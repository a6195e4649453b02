package id.sentra.registry.imports.web;

import java.util.List;

import id.sentra.registry.imports.web.RejectionResponse.ReasonResponse;
import org.jspecify.annotations.Nullable;

/**
 * Whether a row was taken in; if not, what stands in the columns that are read, with the
 * reasons against each, and reasons against the whole row.
 */
record CorrectionResponse(boolean taken, @Nullable String sheet, int row, List<ColumnResponse> columns,
		List<ReasonResponse> reasons) {

	/** A column by our field and as the file calls it. */
	record ColumnResponse(String field, String heading, String text, List<ReasonResponse> reasons) {
	}

}
