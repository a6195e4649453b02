package id.sentra.gateway.bazaar;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.IdempotencyKey;
import id.sentra.gateway.service.IfMatch;
import id.sentra.gateway.service.Listed;
import id.sentra.gateway.service.PageQuery;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Applications for stalls. */
@HttpExchange("/api/bazaar")
public interface StallApplications {

	/** Those of a bazaar, or of the own SME or region. */
	@GetExchange("/applications")
	Mono<Listed<StallApplication>> list(CurrentUser user, @RequestParam @Nullable UUID bazaar, PageQuery page);

	/** Of a bazaar, an SME, a region, in a status. */
	@GetExchange("/applications")
	Mono<Listed<StallApplication>> search(CurrentUser user, @RequestParam @Nullable String bazaar,
			@RequestParam @Nullable String sme, @RequestParam @Nullable String region,
			@RequestParam @Nullable String status, PageQuery page);

	@GetExchange("/applications/{id}")
	Mono<StallApplication> find(CurrentUser user, @PathVariable UUID id);

	@PostExchange("/bazaars/{bazaar}/applications")
	Mono<StallApplication> apply(CurrentUser user, @PathVariable UUID bazaar, @RequestBody Wanted wanted,
			@IdempotencyKey String key);

	@PostExchange("/applications/{id}/withdraw")
	Mono<StallApplication> withdraw(CurrentUser user, @PathVariable UUID id, @IfMatch @Nullable Long version);

	/** Takes the stall that was given. */
	@PostExchange("/applications/{id}/accept")
	Mono<StallApplication> accept(CurrentUser user, @PathVariable UUID id, @IfMatch @Nullable Long version);

	/** Does not take the stall that was given. */
	@PostExchange("/applications/{id}/decline")
	Mono<StallApplication> decline(CurrentUser user, @PathVariable UUID id, @IfMatch @Nullable Long version);

	/** Gives back a stall that was accepted. */
	@PostExchange("/applications/{id}/release")
	Mono<StallApplication> release(CurrentUser user, @PathVariable UUID id, @IfMatch @Nullable Long version);

	/** What owners reported and nobody has confirmed. */
	@GetExchange("/unconfirmed-sales")
	Mono<Listed<SalesReport>> unconfirmedSales(CurrentUser user, @RequestParam @Nullable String region, PageQuery page);

	/** What staff has confirmed of one bazaar's. */
	@GetExchange("/confirmed-sales")
	Mono<Listed<SalesReport>> confirmedSales(CurrentUser user, @RequestParam String bazaar,
			@RequestParam @Nullable String region, PageQuery page);

	/** What its stalls sold, day by day. */
	@GetExchange("/applications/{id}/sales")
	Mono<Sold> sold(CurrentUser user, @PathVariable UUID id);

	/** Of the own stall; by staff it is confirmed. */
	@PostExchange("/applications/{id}/sales")
	Mono<StallApplication> reportSales(CurrentUser user, @PathVariable UUID id, @RequestBody Sales sales,
			@IdempotencyKey String key);

	/** What is applied for; the own SME unless one is named. */
	record Wanted(@Nullable UUID smeId, String trade, List<String> wishes, boolean anyStall) {
	}

	/** Sales by day, the first day first, and their sum in rupiah. */
	record Sold(List<SalesDay> days, long total) {

		public static final Sold NOTHING = new Sold(List.of(), 0);

	}

	/** What an owner reported of a day, and whether the dinas has confirmed it. */
	record SalesDay(LocalDate day, long amount, boolean confirmed) {
	}

	/** What was sold on one day. */
	record Sales(@Nullable LocalDate day, @Nullable Long amount) {
	}

}
