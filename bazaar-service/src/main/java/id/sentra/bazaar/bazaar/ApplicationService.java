package id.sentra.bazaar.bazaar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;

import id.sentra.bazaar.allocation.domain.Need;
import id.sentra.bazaar.allocation.domain.Reason;
import id.sentra.bazaar.allocation.domain.TradeRule;
import id.sentra.bazaar.bazaar.domain.Application;
import id.sentra.bazaar.bazaar.domain.ApplicationEvent;
import id.sentra.bazaar.bazaar.domain.Bazaar;
import id.sentra.bazaar.bazaar.domain.BazaarStatus;
import id.sentra.bazaar.bazaar.domain.Placement;
import id.sentra.bazaar.bazaar.domain.Wish;
import id.sentra.bazaar.sme.Sme;
import id.sentra.bazaar.sme.Smes;
import id.sentra.platform.counter.CounterActs;
import id.sentra.platform.error.Conflict;
import id.sentra.platform.error.NotAllowed;
import id.sentra.platform.error.NotFound;
import id.sentra.platform.error.Refused;
import id.sentra.platform.error.StaleVersion;
import id.sentra.platform.money.Rupiah;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.security.Scope;
import id.sentra.platform.tx.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * What verified SMEs, and staff on their behalf, do with applications for stalls: apply,
 * claim a free stall, answer, report sales.
 */
@Service
public class ApplicationService {

	/** A day begins here first. */
	private static final ZoneOffset EASTERNMOST = ZoneOffset.ofHours(9);

	private static final String SALES_REPORTED = "id.sentra.bazaar.sales-reported.v1";

	private final Transactions transactions;

	private final Bazaars bazaars;

	private final Applications applications;

	private final ApplicationWriter writer;

	private final SalesReports sales;

	private final Stalls stalls;

	private final FreeStalls freeStalls;

	private final Smes smes;

	private final CounterActs counter;

	private final Clock clock;

	ApplicationService(Transactions transactions, Bazaars bazaars, Applications applications, ApplicationWriter writer,
			SalesReports sales, Stalls stalls, FreeStalls freeStalls, Smes smes, CounterActs counter, Clock clock) {
		this.counter = counter;
		this.transactions = transactions;
		this.bazaars = bazaars;
		this.applications = applications;
		this.writer = writer;
		this.sales = sales;
		this.stalls = stalls;
		this.freeStalls = freeStalls;
		this.smes = smes;
		this.clock = clock;
	}

	/**
	 * An application until the deadline; of one's own SME, or by staff for one of its
	 * region.
	 */
	public Mono<Application> apply(UUID bazaarId, @Nullable UUID smeId, Wish wish, CurrentUser user) {
		Mono<Application> work = verified(smeId, user).flatMap((sme) -> announced(bazaarId, false).flatMap((bazaar) -> {
			bazaar.requireOpen(this.clock.instant());
			wish.requireWithin(bazaar.plan());
			ApplicationEvent event = Application.apply(bazaarId, party(sme), wish, this.clock.instant());
			return this.writer.add(event, bazaar, user.username());
		}));
		return this.transactions.in(user.scope(), work);
	}

	/** Takes one free stall of a published bazaar, first come first served. */
	public Mono<Application> claim(UUID bazaarId, String stall, @Nullable UUID smeId, String trade, CurrentUser user) {
		Wish wish = new Wish(trade, List.of(stall), Need.oneStall());
		Mono<Application> work = verified(smeId, user).flatMap((sme) -> announced(bazaarId, true).flatMap((bazaar) -> {
			bazaar.requireStatus(BazaarStatus.PUBLISHED);
			if (bazaar.isOver(this.clock.instant())) {
				throw new Conflict("bazaar-over");
			}
			wish.requireWithin(bazaar.plan());
			return requireRoom(bazaar, stall, trade).then(Mono.defer(() -> claim(bazaar, party(sme), wish, user)));
		}));
		return this.transactions.in(user.scope(), work);
	}

	private Mono<Application> claim(Bazaar bazaar, Application.Party sme, Wish wish, CurrentUser user) {
		Placement placement = new Placement(wish.stalls(), 1, 0, Reason.FIRST_WISH, null);
		ApplicationEvent event = Application.claim(bazaar.id(), sme, wish, placement, this.clock.instant());
		return this.writer.add(event, bazaar, user.username());
	}

	/** The trade may stand on the stall and has room within its limit. */
	private Mono<Void> requireRoom(Bazaar bazaar, String stall, String trade) {
		TradeRule rule = bazaar.plan().requireOnStall(trade, stall);
		return this.stalls.heldByTrade(bazaar.id())
			.filter((held) -> held.getOrDefault(trade, 0) < rule.maxStalls())
			.switchIfEmpty(Mono.error(() -> new Conflict("trade-limit-reached")))
			.then();
	}

	public Mono<Application> withdraw(UUID id, long version, CurrentUser user) {
		Mono<Application> work = current(id, version, user)
			.flatMap((application) -> held(application, false).flatMap((bazaar) -> {
				bazaar.requireOpen(this.clock.instant());
				ApplicationEvent event = application.withdraw(this.clock.instant());
				return this.writer.save(List.of(event), bazaar).thenReturn(event.application());
			}));
		return this.transactions.in(user.scope(), work);
	}

	public Mono<Application> accept(UUID id, long version, CurrentUser user) {
		Mono<Application> work = current(id, version, user)
			.flatMap((application) -> this.smes.verified(application.sme().id(), user.scope())
				.then(Mono.defer(() -> bazaarOf(application)))
				.flatMap((bazaar) -> {
					bazaar.requireStatus(BazaarStatus.PUBLISHED);
					ApplicationEvent event = application.accept(this.clock.instant());
					return this.writer.save(List.of(event), bazaar).thenReturn(event.application());
				}));
		return this.transactions.in(user.scope(), work);
	}

	/** Turns the stall, or the place in the queue, down. */
	public Mono<Application> decline(UUID id, long version, CurrentUser user) {
		return giveBack(id, version, user, Application::decline);
	}

	/** Gives an accepted stall back. */
	public Mono<Application> release(UUID id, long version, CurrentUser user) {
		return giveBack(id, version, user, Application::release);
	}

	/**
	 * A day's sales, by whoever had the stall; the last report of a day counts. What
	 * staff reports is confirmed, so it is how staff confirms or corrects an owner's
	 * report; not one that the same officer made for the owner at the counter.
	 */
	public Mono<Application> reportSales(UUID id, LocalDate day, Rupiah amount, CurrentUser user) {
		requireActing(user);
		boolean confirmed = !user.has(Role.SME_OWNER);
		Application.Sales sales = new Application.Sales(day, amount, confirmed);
		Mono<Void> confirming = confirmed ? this.counter.requireNotDone(id, SALES_REPORTED, user) : Mono.empty();
		Mono<Application> work = found(id, user).flatMap((application) -> bazaarOf(application).flatMap((bazaar) -> {
			requireDayOf(bazaar, sales.day());
			ApplicationEvent event = application.reportSales(sales, this.clock.instant());
			return this.writer.save(List.of(event), bazaar)
				.then(this.sales.keep(event.application(), sales, confirmed ? user.username() : null, event.at()))
				.thenReturn(event.application());
		}));
		return this.transactions.in(user.scope(), confirming.then(work));
	}

	/**
	 * Found within the caller's scope; the next in order, who gets the stall in the same
	 * transaction, is somebody else.
	 */
	private Mono<Application> giveBack(UUID id, long version, CurrentUser user,
			BiFunction<Application, Instant, ApplicationEvent> answer) {
		Mono<Application> work = current(id, version, user)
			.flatMap((application) -> held(application, true).flatMap((bazaar) -> {
				bazaar.requireStatus(BazaarStatus.PUBLISHED);
				ApplicationEvent event = answer.apply(application, this.clock.instant());
				return this.freeStalls.giveBack(event, bazaar).thenReturn(event.application());
			}));
		return this.transactions.in(Scope.system(), work);
	}

	private Mono<Application> current(UUID id, long version, CurrentUser user) {
		requireActing(user);
		return found(id, user).filter((application) -> application.version() == version)
			.switchIfEmpty(Mono.error(() -> new StaleVersion("stale-version")));
	}

	private Mono<Application> found(UUID id, CurrentUser user) {
		return this.applications.find(id, user.scope())
			.switchIfEmpty(Mono.error(() -> new NotFound("application-not-found")));
	}

	/** The bazaar, held, unless it is a plan still. */
	private Mono<Bazaar> announced(UUID id, boolean alone) {
		return this.bazaars.hold(id, alone)
			.then(Mono.defer(() -> this.bazaars.find(id)))
			.filter((bazaar) -> bazaar.status() != BazaarStatus.PLANNED)
			.switchIfEmpty(Mono.error(() -> new NotFound("bazaar-not-found")));
	}

	private Mono<Sme> verified(@Nullable UUID asked, CurrentUser user) {
		requireActing(user);
		UUID own = user.has(Role.SME_OWNER) ? user.scope().smeId().orElse(null) : asked;
		if (own == null) {
			throw new Refused("sme-missing");
		}
		if (asked != null && !own.equals(asked)) {
			throw new NotAllowed("own-sme-only");
		}
		return this.smes.verified(own, user.scope());
	}

	private static Application.Party party(Sme sme) {
		return new Application.Party(sme.id(), sme.region(), sme.name());
	}

	private Mono<Bazaar> bazaarOf(Application application) {
		return this.bazaars.find(application.bazaarId());
	}

	private Mono<Bazaar> held(Application application, boolean alone) {
		return this.bazaars.hold(application.bazaarId(), alone).then(Mono.defer(() -> bazaarOf(application)));
	}

	private void requireDayOf(Bazaar bazaar, LocalDate day) {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), EASTERNMOST);
		if (day.isBefore(bazaar.particulars().startsOn()) || day.isAfter(bazaar.particulars().endsOn())
				|| day.isAfter(today)) {
			throw new Refused("sale-day-outside");
		}
	}

	private static void requireActing(CurrentUser user) {
		user.require(Role.SME_OWNER, Role.OFFICER, Role.ORGANISER, Role.ADMIN);
	}

}
