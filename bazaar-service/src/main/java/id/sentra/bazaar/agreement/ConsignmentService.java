package id.sentra.bazaar.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import id.sentra.bazaar.agreement.domain.Agreement;
import id.sentra.bazaar.agreement.domain.AgreementKind;
import id.sentra.bazaar.agreement.domain.ConsignmentEntry;
import id.sentra.bazaar.agreement.domain.GoodsReturn;
import id.sentra.bazaar.agreement.domain.Settlement;
import id.sentra.platform.error.Conflict;
import id.sentra.platform.error.NotFound;
import id.sentra.platform.error.Refused;
import id.sentra.platform.region.TimeZones;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.tx.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Goods and money under signed agreements: one entry at a time, so that nothing is sold
 * or returned that is not at the shop.
 */
@Service
class ConsignmentService {

	private final Transactions transactions;

	private final Agreements agreements;

	private final Consignments consignments;

	private final TimeZones zones;

	private final Clock clock;

	ConsignmentService(Transactions transactions, Agreements agreements, Consignments consignments, TimeZones zones,
			Clock clock) {
		this.transactions = transactions;
		this.agreements = agreements;
		this.consignments = consignments;
		this.zones = zones;
		this.clock = clock;
	}

	/** Writes goods sent, goods sold or money paid into the book of a consignment. */
	Mono<ConsignmentEntry> write(UUID id, ConsignmentEntry entry, CurrentUser user) {
		AgreementService.requireActing(user);
		Mono<ConsignmentEntry> work = held(id, user).doOnNext(ConsignmentService::requireConsignment)
			.doOnNext(Agreement::requireSigned)
			.doOnNext((agreement) -> requirePast(entry.day(), agreement))
			.flatMap((agreement) -> reckoned(agreement).doOnNext((settlement) -> settlement.admit(entry))
				.flatMap((settlement) -> this.consignments.add(entry, agreement, user.username())))
			.thenReturn(entry);
		return this.transactions.in(user.scope(), work);
	}

	/** Goods that came back under a signed agreement. */
	Mono<GoodsReturn> takeBack(UUID id, GoodsReturn goods, CurrentUser user) {
		AgreementService.requireActing(user);
		Mono<GoodsReturn> work = held(id, user).doOnNext(Agreement::requireSigned)
			.flatMap((agreement) -> reckoned(agreement).doOnNext((settlement) -> settlement.admit(goods))
				.flatMap((settlement) -> this.consignments.add(goods, agreement)))
			.thenReturn(goods);
		return this.transactions.in(user.scope(), work);
	}

	Mono<Settlement> settlement(UUID id, CurrentUser user) {
		return this.transactions.in(user.scope(),
				found(id, user).doOnNext(ConsignmentService::requireConsignment).flatMap(this::reckoned));
	}

	Mono<List<ConsignmentEntry>> entries(UUID id, @Nullable UUID before, int limit, CurrentUser user) {
		return this.transactions.in(user.scope(),
				found(id, user).flatMap((agreement) -> this.consignments.list(agreement, before, limit)));
	}

	/** As it stands once nobody else can change it. */
	private Mono<Agreement> held(UUID id, CurrentUser user) {
		return found(id, user).flatMap(this.consignments::hold).then(Mono.defer(() -> found(id, user)));
	}

	private Mono<Settlement> reckoned(Agreement agreement) {
		return this.consignments.totals(agreement)
			.map((totals) -> Settlement.of(totals, agreement.proposal().terms().shareBasisPoints()));
	}

	private void requirePast(LocalDate day, Agreement agreement) {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), this.zones.of(agreement.parties().region()).zone());
		if (day.isAfter(today)) {
			throw new Refused("entry-day-ahead");
		}
	}

	private static void requireConsignment(Agreement agreement) {
		if (agreement.kind() != AgreementKind.CONSIGNMENT) {
			throw new Conflict("not-a-consignment");
		}
	}

	private Mono<Agreement> found(UUID id, CurrentUser user) {
		return this.agreements.find(id, user.scope())
			.switchIfEmpty(Mono.error(() -> new NotFound("agreement-not-found")));
	}

}
