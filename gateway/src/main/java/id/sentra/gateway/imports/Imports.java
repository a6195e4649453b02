package id.sentra.gateway.imports;

import java.util.List;
import java.util.UUID;

import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.Listed;
import id.sentra.gateway.service.PageQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import reactor.core.publisher.Mono;

/** The registry's imports of spreadsheets. */
@HttpExchange("/api/registry")
interface Imports {

	@GetExchange("/imports")
	Mono<Listed<Import>> list(CurrentUser user, @RequestParam @Nullable String status, PageQuery page);

	@GetExchange("/imports/{id}")
	Mono<Import> find(CurrentUser user, @PathVariable UUID id);

	@PostExchange("/imports/{id}/cancellation")
	Mono<Import> cancel(CurrentUser user, @PathVariable UUID id);

	/** Takes it back, but for what something was built on. */
	@PostExchange("/imports/{id}/undo")
	Mono<Import> undo(CurrentUser user, @PathVariable UUID id);

	/** What that left as it is. */
	@GetExchange("/imports/{id}/undo/kept")
	Mono<Listed<Kept>> kept(CurrentUser user, @PathVariable String id, PageQuery page);

	/** Rows it did not take over. */
	@GetExchange("/imports/{id}/rejections?limit=50")
	Mono<Listed<Rejection>> rejections(CurrentUser user, @PathVariable UUID id, @RequestParam @Nullable String cursor);

	/**
	 * A row of the spreadsheet, counted as its sheet counts, and why; by its place it can
	 * be corrected, if it has one.
	 */
	record Rejection(@Nullable String sheet, long row, @Nullable Integer place, List<Reason> reasons) {
	}

	/** An SME that was added, or else changed, and why it was left as it is. */
	record Kept(UUID smeId, @Nullable String smeName, boolean added, String reason) {
	}

	/** A column and what is wrong with it, in the reader's language. */
	record Reason(@Nullable String column, String code, String message) {
	}

}
