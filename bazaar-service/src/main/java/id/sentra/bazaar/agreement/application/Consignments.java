package id.sentra.bazaar.agreement.application;

import java.util.List;
import java.util.UUID;

import id.sentra.bazaar.agreement.domain.Agreement;
import id.sentra.bazaar.agreement.domain.ConsignmentEntry;
import id.sentra.bazaar.agreement.domain.GoodsReturn;
import id.sentra.bazaar.agreement.domain.Settlement;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The books of consignments, within the transaction of the caller. */
public interface Consignments {

	/**
	 * Holds the agreement and its book alone until the transaction ends; what was read of
	 * it before has to be read again.
	 */
	Mono<Void> hold(Agreement agreement);

	Mono<Void> add(ConsignmentEntry entry, Agreement under, String madeBy);

	Mono<Void> add(GoodsReturn goods, Agreement under);

	/** Sums by kind and product, goods returned among them. */
	Mono<List<Settlement.Total>> totals(Agreement of);

	/** Entries, the newest first. */
	Mono<List<ConsignmentEntry>> list(Agreement of, @Nullable UUID before, int limit);

}
