package id.sentra.training.mentor;

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
import id.sentra.training.mentor.domain.Mentor;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Keeps the list of mentors, whose accounts are the dinas's to know. */
@Service
class MentorService {

	private static final String KNOWN = "mentor-already-known";

	private final Transactions transactions;

	private final Mentors mentors;

	MentorService(Transactions transactions, Mentors mentors) {
		this.transactions = transactions;
		this.mentors = mentors;
	}

	public Mono<Mentor> find(UUID id, CurrentUser user) {
		requireReader(user);
		return this.transactions.in(user.scope(), found(id, user));
	}

	/** Of the region asked for, which lies within or around the caller's own. */
	public Mono<List<Mentor>> list(@Nullable RegionCode region, @Nullable UUID after, int limit, CurrentUser user) {
		requireReader(user);
		if (region != null && !isNear(region, user)) {
			throw new NotAllowed("region-not-allowed");
		}
		RegionCode within = (region != null) ? region : user.scope().region().orElse(null);
		return this.transactions.in(user.scope(), this.mentors.list(within, after, limit));
	}

	/** A new one; conflict when its username is known already. */
	public Mono<Mentor> add(RegionCode region, String name, String username, CurrentUser user) {
		requireInCharge(region, user);
		Mono<Mentor> work = this.mentors.nextCode()
			.map((code) -> Mentor.add(region, new Mentor.Badge(code, name, username)))
			.filterWhen(this.mentors::add)
			.switchIfEmpty(Mono.error(() -> new Conflict(KNOWN, username)));
		return this.transactions.in(user.scope(), work);
	}

	public Mono<Mentor> revise(UUID id, long version, String name, String username, CurrentUser user) {
		return change(id, version, (mentor) -> mentor.revise(name, username), user)
			.onErrorMap(DuplicateKeyException.class, (ex) -> new Conflict(KNOWN, username));
	}

	/** Opens it for new mentorings or closes it; those there are stay. */
	public Mono<Mentor> activate(UUID id, long version, boolean open, CurrentUser user) {
		return change(id, version, (mentor) -> mentor.activate(open), user);
	}

	private Mono<Mentor> change(UUID id, long version, UnaryOperator<Mentor> change, CurrentUser user) {
		Mono<Mentor> work = found(id, user).doOnNext((mentor) -> requireInCharge(mentor.region(), user))
			.filter((mentor) -> mentor.version() == version)
			.map(change)
			.filterWhen(this.mentors::save)
			.switchIfEmpty(Mono.error(() -> new StaleVersion("stale-version")));
		return this.transactions.in(user.scope(), work);
	}

	private Mono<Mentor> found(UUID id, CurrentUser user) {
		return this.mentors.find(id)
			.filter((mentor) -> isNear(mentor.region(), user))
			.switchIfEmpty(Mono.error(() -> new NotFound("mentor-not-found")));
	}

	/** An officer of a district may see the mentors of its regency. */
	private static boolean isNear(RegionCode region, CurrentUser user) {
		return user.scope().covers(region) || user.scope().region().filter((own) -> own.isWithin(region)).isPresent();
	}

	private static void requireReader(CurrentUser user) {
		user.require(Role.OFFICER, Role.AUDITOR, Role.ADMIN);
	}

	private static void requireInCharge(RegionCode region, CurrentUser user) {
		user.require(Role.OFFICER, Role.ADMIN);
		if (!user.scope().covers(region)) {
			throw new NotAllowed("region-not-allowed");
		}
	}

}
