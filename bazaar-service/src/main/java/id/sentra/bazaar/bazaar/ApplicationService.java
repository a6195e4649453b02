package id.sentra.bazaar.bazaar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.BiFunction;

import id.sentra.bazaar.bazaar.domain.Application;
import id.sentra.bazaar.bazaar.domain.ApplicationEvent;
import id.sentra.bazaar.bazaar.domain.Bazaar;
import id.sentra.bazaar.bazaar.domain.BazaarStatus;
import id.sentra.platform.error.NotFound;
import id.sentra.platform.error.Refused;
import id.sentra.platform.error.StaleVersion;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.security.Scope;
import id.sentra.platform.tx.Transactions;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** What applicants, and staff on their behalf, do with their application. */
@Service
public class ApplicationService {

	/** A day begins here first. */
	private static final ZoneOffset EASTERNMOST = ZoneOffset.ofHours(9);

	private final Transactions transactions;

	private final Bazaars bazaars;

	private final Applications applications;

	private final Desk desk;

	private final Clock clock;

	ApplicationService(Transactions transactions, Bazaars bazaars, Applications applications, Desk desk, Clock clock) {
		this.transactions = transactions;
		this.bazaars = bazaars;
		this.applications = applications;
		this.desk = desk;
		this.clock = clock;
	}

	public Mono<Application> withdraw(UUID id, long version, CurrentUser user) {
		Mono<Application> work = current(id, version, user)
			.flatMap((application) -> held(application, false).flatMap((bazaar) -> {
				bazaar.requireOpen(this.clock.instant());
				ApplicationEvent event = application.withdraw(this.clock.instant());
				return this.desk.keep(event, bazaar).thenReturn(event.application());
			}));
		return this.transactions.in(user.scope(), work);
	}

	public Mono<Application> accept(UUID id, long version, CurrentUser user) {
		Mono<Application> work = current(id, version, user)
			.flatMap((application) -> bazaarOf(application).flatMap((bazaar) -> {
				bazaar.requireStatus(BazaarStatus.PUBLISHED);
				ApplicationEvent event = application.accept(this.clock.instant());
				return this.desk.keep(event, bazaar).thenReturn(event.application());
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

	/** A day's sales, by whoever had the stall; the last report of a day counts. */
	public Mono<Application> reportSales(UUID id, Application.Sales sales, CurrentUser user) {
		requireActing(user);
		Mono<Application> work = found(id, user).flatMap((application) -> bazaarOf(application).flatMap((bazaar) -> {
			requireDayOf(bazaar, sales.day());
			ApplicationEvent event = application.reportSales(sales, this.clock.instant());
			return this.desk.keep(event, bazaar)
				.then(this.applications.keepSales(event.application(), sales))
				.thenReturn(event.application());
		}));
		return this.transactions.in(user.scope(), work);
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
				return this.desk.giveBack(event, bazaar).thenReturn(event.application());
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

	static void requireActing(CurrentUser user) {
		user.require(Role.SME_OWNER, Role.OFFICER, Role.ORGANISER, Role.ADMIN);
	}

}
