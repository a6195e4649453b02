package id.sentra.registry.sme;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import id.sentra.platform.error.NotAllowed;
import id.sentra.platform.error.Refused;
import id.sentra.platform.error.Refused.FieldProblem;
import id.sentra.platform.error.StaleVersion;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.tx.Transactions;
import id.sentra.registry.sme.domain.ChangedBy;
import id.sentra.registry.sme.domain.Profile;
import id.sentra.registry.sme.domain.ScaleRegulations;
import id.sentra.registry.sme.domain.Sme;
import id.sentra.registry.sme.domain.SmeEvent;
import id.sentra.registry.sme.domain.SmeStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Registers SMEs and takes over corrections: each command one transaction with its events
 * and history.
 */
@Service
public class SmeService {

	private final Transactions transactions;

	private final Smes smes;

	private final SmeWriter writer;

	private final OpenDataRequests requests;

	private final TakenKeys taken;

	private final ScaleRegulations scales;

	private final Clock clock;

	SmeService(Transactions transactions, Smes smes, SmeWriter writer, OpenDataRequests requests, TakenKeys taken,
			ScaleRegulations scales, Clock clock) {
		this.transactions = transactions;
		this.smes = smes;
		this.writer = writer;
		this.requests = requests;
		this.taken = taken;
		this.scales = scales;
		this.clock = clock;
	}

	/** A new SME; conflict when the owner has registered a business of that name. */
	public Mono<Sme> register(Profile profile, CurrentUser user) {
		user.require(Role.OFFICER, Role.ADMIN);
		requireWithin(profile, user);
		Mono<Sme> work = Mono.defer(() -> {
			Instant now = this.clock.instant();
			return add(Sme.register(profile, this.scales.at(now), now), user);
		});
		return this.transactions.in(user.scope(), work);
	}

	/**
	 * Takes over a corrected profile; the SME as it is when it changes nothing. The dinas
	 * says why when it changes who the owner is or where the business is.
	 */
	public Mono<Sme> changeProfile(UUID id, long version, Profile profile, @Nullable String reason, CurrentUser user) {
		user.require(Role.OFFICER, Role.ADMIN, Role.SME_OWNER);
		ChangedBy by = user.has(Role.OFFICER) || user.has(Role.ADMIN) ? ChangedBy.DINAS : ChangedBy.OWNER;
		Mono<Sme> work = current(id, version, user).flatMap((sme) -> {
			if (by == ChangedBy.DINAS) {
				requireWithin(profile, user);
				requireReason(sme.profile(), profile, reason);
			}
			else {
				requireSameIdentity(sme.profile(), profile);
			}
			return reason(sme, by).flatMap((why) -> {
				Instant now = this.clock.instant();
				return sme.changeProfile(profile, this.scales.at(now), why, now)
					.map((event) -> save(isSameIdentity(sme.profile(), profile) ? event : event.because(reason), sme,
							user))
					.orElse(Mono.just(sme));
			});
		});
		return this.transactions.in(user.scope(), work)
			.onErrorResume(DuplicateKeyException.class,
					(ex) -> this.transactions.in(user.scope(), this.taken.refuse(profile.key())));
	}

	/** Where processing is stopped, the dinas corrects only as the owner asked. */
	private Mono<ChangedBy> reason(Sme sme, ChangedBy by) {
		if (sme.status() != SmeStatus.SUSPENDED || by == ChangedBy.OWNER) {
			return Mono.just(by);
		}
		return this.requests.wait(sme.id()).map((asked) -> asked ? ChangedBy.REQUEST : by);
	}

	private Mono<Sme> current(UUID id, long version, CurrentUser user) {
		return this.smes.find(id, user.scope())
			.switchIfEmpty(Mono.defer(() -> this.smes.absent(id)))
			.filter((sme) -> sme.version() == version)
			.switchIfEmpty(Mono.error(SmeService::stale));
	}

	private Mono<Sme> add(SmeEvent.SmeRegistered event, CurrentUser user) {
		return this.writer.add(event, user)
			.filter(Boolean::booleanValue)
			.switchIfEmpty(Mono.defer(() -> this.taken.refuse(event.sme().profile().key())))
			.thenReturn(event.sme());
	}

	private Mono<Sme> save(SmeEvent event, Sme before, CurrentUser user) {
		return this.writer.save(event, before.version(), user)
			.onErrorMap(OptimisticLockingFailureException.class, (ex) -> stale())
			.thenReturn(event.sme());
	}

	private static void requireWithin(Profile profile, CurrentUser user) {
		if (!user.scope().covers(profile.location().district())) {
			throw new NotAllowed("region-not-allowed");
		}
	}

	/** Who the owner is and which dinas is in charge, only the dinas may change. */
	private static void requireSameIdentity(Profile before, Profile after) {
		if (!isSameIdentity(before, after)) {
			throw new NotAllowed("owner-may-not-change-identity");
		}
	}

	private static void requireReason(Profile before, Profile after, @Nullable String reason) {
		if (reason == null && !isSameIdentity(before, after)) {
			throw Refused.fields(List.of(new FieldProblem("reason", "identity-reason")));
		}
	}

	private static boolean isSameIdentity(Profile before, Profile after) {
		return after.owner().nik().equals(before.owner().nik())
				&& after.location().district().equals(before.location().district());
	}

	private static StaleVersion stale() {
		return new StaleVersion("stale-version");
	}

}
