package id.sentra.bazaar.bazaar;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;

import id.sentra.bazaar.allocation.domain.Seed;
import id.sentra.bazaar.bazaar.domain.Bazaar;
import id.sentra.bazaar.bazaar.domain.BazaarEvent;
import id.sentra.bazaar.bazaar.domain.BazaarPlan;
import id.sentra.bazaar.bazaar.domain.Particulars;
import id.sentra.platform.error.NotAllowed;
import id.sentra.platform.error.NotFound;
import id.sentra.platform.error.StaleVersion;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.security.Scope;
import id.sentra.platform.tx.Transactions;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Plans bazaars and takes them to their last day, but for the allocation. */
@Service
public class BazaarService {

	private final Transactions transactions;

	private final Bazaars bazaars;

	private final Stalls stalls;

	private final FreeStalls freeStalls;

	private final BazaarEvents events;

	private final Clock clock;

	private final SecureRandom random = new SecureRandom();

	BazaarService(Transactions transactions, Bazaars bazaars, Stalls stalls, FreeStalls freeStalls, BazaarEvents events,
			Clock clock) {
		this.transactions = transactions;
		this.bazaars = bazaars;
		this.stalls = stalls;
		this.freeStalls = freeStalls;
		this.events = events;
		this.clock = clock;
	}

	public Mono<Bazaar> plan(Particulars particulars, BazaarPlan plan, CurrentUser user) {
		requireInCharge(user, particulars);
		Bazaar bazaar = Bazaar.plan(particulars, plan, Seed.draw(this.random));
		return this.transactions.in(user.scope(),
				this.bazaars.add(bazaar, user.username()).then(this.stalls.replace(bazaar)).thenReturn(bazaar));
	}

	public Mono<Bazaar> change(UUID id, long version, Particulars particulars, BazaarPlan plan, CurrentUser user) {
		requireInCharge(user, particulars);
		Mono<Bazaar> work = inCharge(id, version, user).map((bazaar) -> bazaar.change(particulars, plan))
			.flatMap((bazaar) -> save(bazaar).then(this.stalls.replace(bazaar)).thenReturn(bazaar));
		return this.transactions.in(Scope.system(), work);
	}

	public Mono<Bazaar> announce(UUID id, long version, CurrentUser user) {
		return step(id, version, user, (bazaar) -> bazaar.announce(this.clock.instant()));
	}

	/** Closes it; who still waits or has not answered gets no stall any more. */
	public Mono<Bazaar> close(UUID id, long version, CurrentUser user) {
		Mono<Bazaar> work = inCharge(id, version, user).map((bazaar) -> bazaar.close(this.clock.instant()))
			.flatMap((event) -> save(event.bazaar()).then(this.events.publish(event))
				.then(Mono.defer(() -> this.freeStalls.turnAway(event.bazaar())))
				.thenReturn(event.bazaar()));
		return this.transactions.in(Scope.system(), work);
	}

	private Mono<Bazaar> step(UUID id, long version, CurrentUser user, Function<Bazaar, BazaarEvent> step) {
		Mono<Bazaar> work = inCharge(id, version, user).map(step)
			.flatMap((event) -> save(event.bazaar()).then(this.events.publish(event)).thenReturn(event.bazaar()));
		return this.transactions.in(Scope.system(), work);
	}

	/** The bazaar in that version, held alone, for somebody in charge of its region. */
	Mono<Bazaar> inCharge(UUID id, long version, CurrentUser user) {
		return this.bazaars.hold(id, true)
			.then(Mono.defer(() -> inCharge(id, user)))
			.filter((bazaar) -> bazaar.version() == version)
			.switchIfEmpty(Mono.error(() -> new StaleVersion("stale-version")));
	}

	/** The bazaar as it is, to be looked at by somebody in charge of its region. */
	Mono<Bazaar> inCharge(UUID id, CurrentUser user) {
		return this.bazaars.find(id)
			.filter((bazaar) -> user.scope().covers(bazaar.particulars().region()))
			.switchIfEmpty(Mono.error(() -> new NotFound("bazaar-not-found")))
			.doOnNext((bazaar) -> requireInCharge(user, bazaar.particulars()));
	}

	Mono<Void> save(Bazaar bazaar) {
		return this.bazaars.save(bazaar)
			.filter(Boolean::booleanValue)
			.switchIfEmpty(Mono.error(() -> new StaleVersion("stale-version")))
			.then();
	}

	private static void requireInCharge(CurrentUser user, Particulars particulars) {
		user.require(Role.ORGANISER, Role.OFFICER, Role.ADMIN);
		if (!user.scope().covers(particulars.region())) {
			throw new NotAllowed("region-not-allowed");
		}
	}

}
