package id.sentra.registry.imports.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import id.sentra.registry.imports.ColumnProposal.By;
import id.sentra.registry.imports.Draft.PreviewState;
import org.jspecify.annotations.Nullable;

/**
 * An import that was uploaded and not begun: what stands in its file, what its columns
 * hold or are likely to hold, and how far the preview is. It is forgotten at
 * {@code expiresAt}.
 */
record DraftResponse(UUID id, String fileName, String region, Instant submittedAt, Instant expiresAt,
		List<SheetResponse> sheets, PreviewState preview, int previewNumber, int rows, int previewed,
		@Nullable String failureCode, @Nullable String failure, @Nullable CountsResponse counts) {

	/** A sheet, with the rows above and below its headings, and whether it is read. */
	record SheetResponse(String name, boolean hidden, int headerRow, int titleRows, int rows, boolean read,
			List<ColumnResponse> columns) {
	}

	/**
	 * A column: our field that it holds, none if it is not taken over or undecided, and
	 * by what that is known.
	 */
	record ColumnResponse(String heading, @Nullable String field, By by, boolean doubled) {
	}

	/**
	 * Rows by what would become of them; {@code cleared} are those of the changed ones
	 * that empty something. Sums and signatures are no rows.
	 */
	record CountsResponse(int fresh, int doubtful, int changed, int cleared, int unchanged, int rejected,
			List<KindResponse> kinds, List<LineResponse> sums, List<LineResponse> signatures) {
	}

	/** Rejected rows with the same first reason. */
	record KindResponse(String code, String message, int rows) {
	}

	/** A line of a sheet; no name for text. */
	record LineResponse(@Nullable String sheet, int row) {
	}

}
