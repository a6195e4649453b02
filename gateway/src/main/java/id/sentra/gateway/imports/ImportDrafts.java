package id.sentra.gateway.imports;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.sentra.gateway.imports.Imports.Reason;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.Listed;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;
import reactor.core.publisher.Mono;

/** Imports of the registry that are uploaded and not begun. */
@HttpExchange("/api/registry/imports/{id}")
interface ImportDrafts {

	@GetExchange("/draft")
	Mono<ImportDraft> find(CurrentUser user, @PathVariable UUID id);

	@PutExchange("/columns")
	Mono<ImportDraft> setColumns(CurrentUser user, @PathVariable UUID id, @RequestBody Columns columns);

	/** What would become of rows; only such ones, or only those that empty something. */
	@GetExchange("/preview?limit=50")
	Mono<Listed<PreviewedRow>> preview(CurrentUser user, @PathVariable UUID id, @RequestParam @Nullable String outcome,
			@RequestParam @Nullable Boolean clears, @RequestParam @Nullable String cursor);

	@PostExchange("/run")
	Mono<Import> run(CurrentUser user, @PathVariable UUID id, @RequestParam String preview);

	@DeleteExchange("/draft")
	Mono<Void> discard(CurrentUser user, @PathVariable UUID id);

	@GetExchange("/rejections/{place}")
	Mono<Correction> rejected(CurrentUser user, @PathVariable UUID id, @PathVariable int place);

	@PostExchange("/rejections/{place}/correction")
	Mono<Correction> correct(CurrentUser user, @PathVariable UUID id, @PathVariable int place,
			@RequestBody Texts texts);

	/** What the columns of sheets hold. */
	record Columns(List<SheetColumns> sheets) {
	}

	/**
	 * Of one sheet: empty for a column that is not taken over, null where that is not
	 * decided.
	 */
	record SheetColumns(int sheet, List<@Nullable String> fields) {
	}

	/** What would become of a row. */
	record PreviewedRow(@Nullable String sheet, long row, String outcome, @Nullable String name, List<Change> changes,
			@Nullable UUID similar, List<Reason> reasons) {
	}

	/** A field before and after. */
	record Change(String field, @Nullable String before, @Nullable String after) {
	}

	/** Whether a row was taken in; if not, what stands in it and why. */
	record Correction(boolean taken, @Nullable String sheet, long row, List<RejectedColumn> columns,
			List<Reason> reasons) {
	}

	/** What stands in a column, and what is wrong with it. */
	record RejectedColumn(String field, String heading, String text, List<Reason> reasons) {
	}

	/** Texts for columns, by our fields. */
	record Texts(Map<String, String> fields) {
	}

}
