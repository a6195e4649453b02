package id.sentra.registry.imports.web;

import java.util.List;
import java.util.UUID;

import id.sentra.registry.imports.Outcome;
import id.sentra.registry.imports.web.RejectionResponse.ReasonResponse;
import org.jspecify.annotations.Nullable;

/**
 * What would become of a row: the name of the business, the fields it changes, the SME it
 * is likely a duplicate of, or every reason against it.
 */
record PreviewedRowResponse(@Nullable String sheet, int row, Outcome outcome, @Nullable String name,
		List<ChangeResponse> changes, @Nullable UUID similar, List<ReasonResponse> reasons) {

	/**
	 * A field before and after, each none when it is empty; what reaches or identifies a
	 * person is masked.
	 */
	record ChangeResponse(String field, @Nullable String before, @Nullable String after) {
	}

}
