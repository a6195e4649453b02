package id.sentra.financing.dayend;

import java.time.Clock;
import java.time.LocalDate;

import id.sentra.financing.dayend.DayEnds.Progress;
import id.sentra.financing.loan.domain.Zone;
import id.sentra.platform.error.NotFound;
import id.sentra.platform.error.Refused;
import id.sentra.platform.region.TimeZones;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.security.Scope;
import id.sentra.platform.tx.Transactions;
import id.sentra.platform.worker.BackgroundWorker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Starts the end of a day: by itself after midnight of each zone, or when asked. */
@Service
class DayEndService {

	private static final Logger logger = LoggerFactory.getLogger(DayEndService.class);

	private static final int CHUNK = 1_000;

	private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

	private static final int LAST_YEAR = 9999;

	private final Transactions transactions;

	private final DayEnds dayEnds;

	private final BackgroundWorker worker;

	private final Clock clock;

	private final TimeZones zones = TimeZones.load();

	DayEndService(Transactions transactions, DayEnds dayEnds, BackgroundWorker worker, Clock clock) {
		this.transactions = transactions;
		this.dayEnds = dayEnds;
		this.worker = worker;
		this.clock = clock;
	}

	/**
	 * The run of a day that is over; asked for again, the same run, with its failed
	 * chunks tried anew and loans worked off that were taken over since. Who administers
	 * a region ends the days of its own zone only.
	 */
	Mono<Progress> start(LocalDate day, Zone zone, CurrentUser user) {
		user.require(Role.ADMIN);
		if (user.scope().region().filter((region) -> zone.id().equals(this.zones.of(region).zone())).isEmpty()) {
			user.requireAdministratorOfAll();
		}
		if (day.isBefore(EARLIEST) || !day.isBefore(zone.day(this.clock.instant()))) {
			return Mono.error(new Refused("day-not-over", zone));
		}
		return plan(day, zone, user.username())
			.then(this.transactions.in(Scope.system(),
					this.dayEnds.tryAgain(day, zone).then(Mono.defer(() -> this.dayEnds.catchUp(day, zone, CHUNK)))))
			.then(Mono.defer(() -> {
				this.worker.wake();
				return find(day, zone);
			}));
	}

	Mono<Progress> find(LocalDate day, Zone zone, CurrentUser user) {
		user.require(Role.ADMIN, Role.AUDITOR);
		return find(day, zone);
	}

	@Scheduled(initialDelayString = "${sentra.financing.day-ends.every:PT1M}",
			fixedDelayString = "${sentra.financing.day-ends.every:PT1M}")
	Mono<Void> startYesterdays() {
		return Flux.defer(() -> Flux.fromArray(Zone.values()))
			.concatMap((zone) -> plan(zone.day(this.clock.instant()).minusDays(1), zone, "schedule"))
			.then()
			.onErrorResume((error) -> {
				logger.warn("Day ends not started, will be tried again in a minute: {}", error.toString());
				return Mono.empty();
			});
	}

	private Mono<Boolean> plan(LocalDate day, Zone zone, String by) {
		return this.transactions.in(Scope.system(), this.dayEnds.plan(day, zone, by, CHUNK))
			.doOnNext((planned) -> this.worker.wake());
	}

	private Mono<Progress> find(LocalDate day, Zone zone) {
		if (day.isBefore(EARLIEST) || day.getYear() > LAST_YEAR) {
			return Mono.error(new NotFound("day-end-not-found"));
		}
		return this.transactions.in(Scope.system(), Mono.defer(() -> this.dayEnds.find(day, zone)))
			.switchIfEmpty(Mono.error(() -> new NotFound("day-end-not-found")));
	}

}
