package id.sentra.registry.imports.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A rejected row, of which sheet of a workbook, and every reason: which column, a stable
 * code, and what to do in the reader's language. By its place in the file it can be
 * corrected; it has one as long as what stood in it is known and the reader may know it.
 */
record RejectionResponse(@Nullable String sheet, int row, @Nullable Integer place, List<ReasonResponse> reasons) {

	/**
	 * One reason; the column is empty when it is about the whole row.
	 */
	record ReasonResponse(String column, String code, String message) {
	}

}
