package id.sentra.training.venue;

import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

import id.sentra.platform.error.Conflict;
import id.sentra.platform.error.NotAllowed;
import id.sentra.platform.error.NotFound;
import id.sentra.platform.error.StaleVersion;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.tx.Transactions;
import id.sentra.training.venue.domain.Venue;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Keeps the list of venues: each command one transaction. */
@Service
class VenueService {

	private static final String KNOWN = "venue-already-known";

	private final Transactions transactions;

	private final Venues venues;

	VenueService(Transactions transactions, Venues venues) {
		this.transactions = transactions;
		this.venues = venues;
	}

	public Mono<Venue> find(UUID id, CurrentUser user) {
		return this.transactions.in(user.scope(), found(id));
	}

	public Mono<List<Venue>> list(@Nullable RegionCode region, @Nullable UUID after, int limit, CurrentUser user) {
		return this.transactions.in(user.scope(), this.venues.list(region, after, limit));
	}

	/** A new one; conflict when its name in its district is known already. */
	public Mono<Venue> add(Venue venue, CurrentUser user) {
		requireInCharge(venue, user);
		Mono<Venue> work = this.venues.add(venue)
			.filter(Boolean::booleanValue)
			.switchIfEmpty(Mono.error(() -> new Conflict(KNOWN, venue.name())))
			.thenReturn(venue);
		return this.transactions.in(user.scope(), work);
	}

	public Mono<Venue> revise(UUID id, long version, String name, int seats, CurrentUser user) {
		return change(id, version, (venue) -> venue.revise(name, seats), user).onErrorMap(DuplicateKeyException.class,
				(ex) -> new Conflict(KNOWN, name));
	}

	/** Opens it for new sessions or closes it; sessions there are stay. */
	public Mono<Venue> activate(UUID id, long version, boolean open, CurrentUser user) {
		return change(id, version, (venue) -> venue.activate(open), user);
	}

	private Mono<Venue> change(UUID id, long version, UnaryOperator<Venue> change, CurrentUser user) {
		Mono<Venue> work = found(id).doOnNext((venue) -> requireInCharge(venue, user))
			.filter((venue) -> venue.version() == version)
			.map(change)
			.filterWhen(this.venues::save)
			.switchIfEmpty(Mono.error(() -> new StaleVersion("stale-version")));
		return this.transactions.in(user.scope(), work);
	}

	private Mono<Venue> found(UUID id) {
		return this.venues.findAll(List.of(id))
			.filter((found) -> !found.isEmpty())
			.map((found) -> found.get(0))
			.switchIfEmpty(Mono.error(() -> new NotFound("venue-not-found")));
	}

	private static void requireInCharge(Venue venue, CurrentUser user) {
		user.require(Role.OFFICER, Role.ADMIN);
		if (!user.scope().covers(venue.region())) {
			throw new NotAllowed("region-not-allowed");
		}
	}

}
