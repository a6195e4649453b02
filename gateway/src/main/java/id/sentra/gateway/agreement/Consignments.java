package id.sentra.gateway.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.IdempotencyKey;
import id.sentra.gateway.service.Listed;
import id.sentra.gateway.service.PageQuery;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Goods and money under signed agreements. */
@HttpExchange("/api/bazaar")
interface Consignments {

	@GetExchange("/agreements/{agreement}/settlement")
	Mono<Settlement> settlement(CurrentUser user, @PathVariable UUID agreement);

	@GetExchange("/agreements/{agreement}/entries")
	Mono<Listed<BookEntry>> entries(CurrentUser user, @PathVariable UUID agreement, PageQuery page);

	@GetExchange("/agreements/{agreement}/returns")
	Mono<List<GoodsReturn>> returns(CurrentUser user, @PathVariable UUID agreement);

	/** Goods sent or sold, or money paid. */
	@PostExchange("/agreements/{agreement}/entries")
	Mono<BookEntry> write(CurrentUser user, @PathVariable UUID agreement, @RequestBody Entry entry,
			@IdempotencyKey String key);

	@PostExchange("/agreements/{agreement}/returns")
	Mono<GoodsReturn> takeBack(CurrentUser user, @PathVariable UUID agreement, @RequestBody Returned goods,
			@IdempotencyKey String key);

	/** Undoes a line of the book. */
	@PostExchange("/agreements/{agreement}/entries/{entry}/reverse")
	Mono<BookEntry> reverse(CurrentUser user, @PathVariable UUID agreement, @PathVariable UUID entry,
			@RequestBody Reversal reversal, @IdempotencyKey String key);

	/** Undoes what was written of goods that came back. */
	@PostExchange("/agreements/{agreement}/returns/{goods}/reverse")
	Mono<GoodsReturn> reverseReturn(CurrentUser user, @PathVariable UUID agreement, @PathVariable UUID goods,
			@RequestBody Reversal reversal, @IdempotencyKey String key);

	/** Why a line is undone. */
	record Reversal(String reason) {
	}

	/** A line of the book as it was typed. */
	record Entry(String kind, @Nullable LocalDate day, String product, @Nullable Integer quantity,
			@Nullable Long amount) {
	}

	/** Goods that came back as it was typed, and why. */
	record Returned(@Nullable LocalDate day, String product, @Nullable Integer quantity, @Nullable Long value,
			String cause) {
	}

}
