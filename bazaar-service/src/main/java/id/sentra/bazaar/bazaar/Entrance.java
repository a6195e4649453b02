package id.sentra.bazaar.bazaar;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import id.sentra.bazaar.allocation.domain.Need;
import id.sentra.bazaar.allocation.domain.Reason;
import id.sentra.bazaar.bazaar.domain.Application;
import id.sentra.bazaar.bazaar.domain.ApplicationEvent;
import id.sentra.bazaar.bazaar.domain.Bazaar;
import id.sentra.bazaar.bazaar.domain.BazaarStatus;
import id.sentra.bazaar.bazaar.domain.Placement;
import id.sentra.bazaar.bazaar.domain.Wish;
import id.sentra.bazaar.sme.Sme;
import id.sentra.bazaar.sme.Smes;
import id.sentra.platform.error.Conflict;
import id.sentra.platform.error.NotAllowed;
import id.sentra.platform.error.NotFound;
import id.sentra.platform.error.Refused;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.tx.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Takes applications of verified SMEs, and claims of stalls that are free after the
 * result.
 */
@Service
public class Entrance {

	private final Transactions transactions;

	private final Bazaars bazaars;

	private final Smes smes;

	private final Counter counter;

	private final Clock clock;

	Entrance(Transactions transactions, Bazaars bazaars, Smes smes, Counter counter, Clock clock) {
		this.transactions = transactions;
		this.bazaars = bazaars;
		this.smes = smes;
		this.counter = counter;
		this.clock = clock;
	}

	/**
	 * An application until the deadline; of one's own SME, or by staff for one of its
	 * region.
	 */
	public Mono<Application> apply(UUID bazaarId, @Nullable UUID smeId, Wish wish, CurrentUser user) {
		Mono<Application> work = bazaar(bazaarId, false).zipWith(verified(smeId, user)).flatMap((both) -> {
			both.getT1().requireOpen(this.clock.instant());
			wish.requireWithin(both.getT1().plan());
			ApplicationEvent event = Application.apply(bazaarId, party(both.getT2()), wish, this.clock.instant());
			return this.counter.add(event, both.getT1(), user).thenReturn(event.application());
		});
		return this.transactions.in(user.scope(), work);
	}

	/** Takes one free stall of a published bazaar, first come first served. */
	public Mono<Application> claim(UUID bazaarId, String stall, @Nullable UUID smeId, String trade, CurrentUser user) {
		Wish wish = new Wish(trade, List.of(stall), Need.oneStall());
		Mono<Application> work = bazaar(bazaarId, true).zipWith(verified(smeId, user)).flatMap((both) -> {
			both.getT1().requireStatus(BazaarStatus.PUBLISHED);
			if (both.getT1().isOver(this.clock.instant())) {
				throw new Conflict("bazaar-over");
			}
			wish.requireWithin(both.getT1().plan());
			return this.counter.requireRoom(both.getT1(), stall, trade)
				.then(Mono.defer(() -> take(both.getT1(), party(both.getT2()), wish, user)));
		});
		return this.transactions.in(user.scope(), work);
	}

	private Mono<Application> take(Bazaar bazaar, Application.Party sme, Wish wish, CurrentUser user) {
		Placement placement = new Placement(wish.stalls(), 1, 0, Reason.FIRST_WISH, null);
		ApplicationEvent event = Application.claim(bazaar.id(), sme, wish, placement, this.clock.instant());
		return this.counter.add(event, bazaar, user)
			.then(this.counter.take(event.application()))
			.thenReturn(event.application());
	}

	private Mono<Bazaar> bazaar(UUID id, boolean alone) {
		return this.bazaars.hold(id, alone)
			.then(Mono.defer(() -> this.bazaars.find(id)))
			.filter((bazaar) -> bazaar.status() != BazaarStatus.PLANNED)
			.switchIfEmpty(Mono.error(() -> new NotFound("bazaar-not-found")));
	}

	private Mono<Sme> verified(@Nullable UUID asked, CurrentUser user) {
		ApplicationService.requireActing(user);
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
		return new Application.Party(sme.id(), sme.region());
	}

}
