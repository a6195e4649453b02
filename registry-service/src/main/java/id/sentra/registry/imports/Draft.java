package id.sentra.registry.imports;

import java.util.List;
import java.util.Map;

import id.sentra.registry.imports.domain.ImportJob;
import id.sentra.registry.imports.spreadsheet.Layout;
import id.sentra.registry.imports.spreadsheet.LeftOut;
import id.sentra.registry.imports.spreadsheet.SheetSurvey;
import org.jspecify.annotations.Nullable;

/**
 * An import that was uploaded and not begun: what stands in its file, what its sender
 * said of the columns, and what would become of the rows.
 */
public record Draft(ImportJob job, Layout layout, List<SheetSurvey> sheets, @Nullable List<SheetColumns> columns,
		Preview preview) {

	/**
	 * What was said of a sheet; nothing when it is not to be read, or nothing was said at
	 * all.
	 */
	public @Nullable SheetColumns columns(int sheet) {
		return (this.columns == null) ? null
				: this.columns.stream().filter((one) -> one.sheet() == sheet).findFirst().orElse(null);
	}

	/** How far a preview is. */
	public enum PreviewState {

		/** Nothing was said of the columns yet. */
		NONE, WAITING, RUNNING, READY, FAILED

	}

	/**
	 * How far the preview is; counts when it is ready, a code when it failed. Its number
	 * grows with each change of columns.
	 */
	public record Preview(PreviewState state, int number, int processed, @Nullable PreviewCounts counts,
			@Nullable String failureCode, List<Integer> failureNumbers) {
	}

	/**
	 * Rows by what would become of them; {@code cleared} of the changed ones empty
	 * something; rejected ones by the code of their first reason. Doubtful ones are not
	 * among the new.
	 */
	public record PreviewCounts(int fresh, int doubtful, int changed, int cleared, int unchanged, int rejected,
			Map<String, Integer> kinds, LeftOut leftOut) {
	}

}
