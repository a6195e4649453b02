package id.sentra.bazaar.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

import id.sentra.bazaar.agreement.domain.Agreement;
import id.sentra.bazaar.agreement.domain.AgreementEvent;
import id.sentra.bazaar.agreement.domain.AgreementKind;
import id.sentra.bazaar.agreement.domain.AgreementStatus.Act;
import id.sentra.bazaar.agreement.domain.ConsignmentEntry;
import id.sentra.bazaar.agreement.domain.GoodsReturn;
import id.sentra.bazaar.agreement.domain.Settlement;
import id.sentra.platform.error.Conflict;
import id.sentra.platform.error.NotFound;
import id.sentra.platform.error.Refused;
import id.sentra.platform.money.Rupiah;
import id.sentra.platform.region.TimeZones;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.tx.Transactions;
import id.sentra.platform.paging.Page;
import id.sentra.platform.paging.PageRequest;
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

	private final AgreementWriter writer;

	private final TimeZones zones;

	private final Clock clock;

	ConsignmentService(Transactions transactions, Agreements agreements, Consignments consignments,
			AgreementWriter writer, TimeZones zones, Clock clock) {
		this.transactions = transactions;
		this.agreements = agreements;
		this.consignments = consignments;
		this.writer = writer;
		this.zones = zones;
		this.clock = clock;
	}

	/** Writes goods sent, goods sold or money paid into the book of a consignment. */
	Mono<ConsignmentEntry> write(UUID id, ConsignmentEntry entry, CurrentUser user) {
		AgreementService.requireActing(user);
		Mono<ConsignmentEntry> work = held(id, user).doOnNext(ConsignmentService::requireConsignment)
			.doOnNext((agreement) -> agreement.require(entry.kind().act()))
			.doOnNext((agreement) -> requireWithin(entry.day(), agreement))
			.flatMap((agreement) -> reckoned(agreement).doOnNext((settlement) -> settlement.admit(entry))
				.flatMap((settlement) -> this.consignments.add(entry, agreement, user.username()))
				.then(Mono.defer(() -> settled(agreement))))
			.thenReturn(entry);
		return this.transactions.in(user.scope(), work);
	}

	/** Undoes a line of the book by one that counts against it; both stay in it. */
	Mono<ConsignmentEntry> reverse(UUID id, UUID entry, String reason, CurrentUser user) {
		AgreementService.requireActing(user);
		Mono<ConsignmentEntry> work = held(id, user).doOnNext((agreement) -> agreement.require(Act.REVERSE))
			.flatMap((agreement) -> this.consignments.entry(entry, agreement)
				.zipWhen((wrong) -> reckoned(agreement))
				.flatMap((both) -> {
					ConsignmentEntry reversal = both.getT1().reversal(reason);
					both.getT2().admitReversal(reversal, share(agreement));
					return this.consignments.add(reversal, agreement, user.username())
						.then(Mono.defer(() -> settled(agreement)))
						.thenReturn(reversal);
				}));
		return this.transactions.in(user.scope(), work);
	}

	/** Goods that came back under a signed agreement. */
	Mono<GoodsReturn> takeBack(UUID id, GoodsReturn goods, CurrentUser user) {
		AgreementService.requireActing(user);
		Mono<GoodsReturn> work = held(id, user).doOnNext((agreement) -> agreement.require(Act.TAKE_BACK))
			.doOnNext((agreement) -> requireWithin(goods.day(), agreement))
			.flatMap((agreement) -> reckoned(agreement).doOnNext((settlement) -> settlement.admit(goods))
				.flatMap((settlement) -> this.consignments.add(goods, agreement)))
			.thenReturn(goods);
		return this.transactions.in(user.scope(), work);
	}

	/** Undoes what was written of goods that came back. */
	Mono<GoodsReturn> reverseReturn(UUID id, UUID goods, String reason, CurrentUser user) {
		AgreementService.requireActing(user);
		Mono<GoodsReturn> work = held(id, user).doOnNext((agreement) -> agreement.require(Act.REVERSE))
			.flatMap((agreement) -> this.consignments.goodsReturn(goods, agreement)
				.map((wrong) -> wrong.reversal(reason))
				.flatMap((reversal) -> this.consignments.add(reversal, agreement).thenReturn(reversal)));
		return this.transactions.in(user.scope(), work);
	}

	/**
	 * Ends an agreement, in the transaction of the caller; what is owed is still paid.
	 */
	Mono<AgreementEvent> end(Agreement agreement, String reason) {
		return this.consignments.hold(agreement)
			.then(Mono.defer(() -> reckoned(agreement)))
			.map((settlement) -> agreement.end(reason, owed(agreement, settlement), this.clock.instant()));
	}

	private Mono<Void> settled(Agreement agreement) {
		return reckoned(agreement).flatMap(
				(settlement) -> Mono.justOrEmpty(agreement.settle(owed(agreement, settlement), this.clock.instant())))
			.flatMap((event) -> this.writer.save(event, false))
			.then();
	}

	private static Rupiah owed(Agreement agreement, Settlement settlement) {
		return (agreement.kind() == AgreementKind.CONSIGNMENT) ? settlement.owed() : Rupiah.ZERO;
	}

	Mono<Settlement> settlement(UUID id, CurrentUser user) {
		return this.transactions.in(user.scope(),
				found(id, user).doOnNext(ConsignmentService::requireConsignment).flatMap(this::reckoned));
	}

	Mono<Page<ConsignmentEntry>> entries(UUID id, PageRequest page, CurrentUser user) {
		return this.transactions.in(user.scope(),
				found(id, user).flatMap((agreement) -> this.consignments.list(agreement, page)));
	}

	/** As it stands once nobody else can change it. */
	private Mono<Agreement> held(UUID id, CurrentUser user) {
		return found(id, user).flatMap(this.consignments::hold).then(Mono.defer(() -> found(id, user)));
	}

	private Mono<Settlement> reckoned(Agreement agreement) {
		return this.consignments.totals(agreement).map((totals) -> Settlement.of(totals, share(agreement)));
	}

	private static int share(Agreement agreement) {
		return agreement.proposal().terms().shareBasisPoints();
	}

	/** From the day on which both had signed to today, as its region counts days. */
	private void requireWithin(LocalDate day, Agreement agreement) {
		ZoneId zone = this.zones.of(agreement.parties().region()).zone();
		if (day.isAfter(LocalDate.ofInstant(this.clock.instant(), zone))) {
			throw new Refused("entry-day-ahead");
		}
		agreement.begun().map((begun) -> LocalDate.ofInstant(begun, zone)).filter(day::isBefore).ifPresent((begun) -> {
			throw new Refused("entry-before-agreement", begun);
		});
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
