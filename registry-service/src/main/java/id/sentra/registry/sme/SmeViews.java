package id.sentra.registry.sme;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;

import id.sentra.platform.error.Conflict;
import id.sentra.platform.error.NotFound;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.tx.Transactions;
import id.sentra.platform.paging.Page;
import id.sentra.platform.paging.PageRequest;
import id.sentra.registry.sme.domain.Nik;
import id.sentra.registry.sme.domain.Sme;
import id.sentra.registry.sme.domain.SmeStatus;
import id.sentra.registry.sme.domain.VerificationRegulations;
import id.sentra.registry.views.PersonalViewBrake;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * What people may see of SMEs. A look at personal data is written down before it is
 * shown.
 */
@Service
public class SmeViews {

	private final Transactions transactions;

	private final Smes smes;

	private final OpenDataRequests requests;

	private final SmeHistory history;

	private final PersonalViewBrake brake;

	private final SmePast past;

	private final VerificationRegulations regulations;

	private final Clock clock;

	SmeViews(Transactions transactions, Smes smes, OpenDataRequests requests, SmeHistory history,
			PersonalViewBrake brake, SmePast past, VerificationRegulations regulations, Clock clock) {
		this.past = past;
		this.regulations = regulations;
		this.transactions = transactions;
		this.smes = smes;
		this.requests = requests;
		this.history = history;
		this.brake = brake;
		this.clock = clock;
	}

	public Mono<Sme> find(UUID id, CurrentUser user) {
		return this.transactions.in(user.scope(), found(id, user));
	}

	/**
	 * The SME for a view of its personal data, which is logged in the same transaction.
	 * While processing is stopped the dinas sees it only to answer its owner, and who
	 * wrote down what the owner asks is not who sees it.
	 */
	public Mono<Sme> findPersonal(UUID id, CurrentUser user) {
		user.require(Role.OFFICER, Role.ADMIN, Role.SME_OWNER);
		Mono<Sme> work = found(id, user).filterWhen((sme) -> mayBeShown(sme, user))
			.switchIfEmpty(Mono.error(() -> new Conflict("sme-processing-stopped")))
			.flatMap((sme) -> logged(sme, user));
		return this.brake.keeping(this.transactions.in(user.scope(), work), user);
	}

	/**
	 * The same to answer a request of its owner that was granted, whatever its status;
	 * within {@link PersonalViewBrake#keeping}.
	 */
	public Mono<Sme> findGranted(UUID id, CurrentUser user) {
		user.require(Role.OFFICER, Role.ADMIN, Role.SME_OWNER);
		return this.transactions.in(user.scope(), found(id, user).flatMap((sme) -> logged(sme, user)));
	}

	/**
	 * Writes down that one of its files is looked at, within the transaction of the
	 * caller and {@link PersonalViewBrake#keeping}; refused as all personal data is.
	 */
	public Mono<Void> fileViewed(UUID id, UUID file, CurrentUser user) {
		return found(id, user).filterWhen((sme) -> mayBeShown(sme, user))
			.switchIfEmpty(Mono.error(() -> new Conflict("sme-processing-stopped")))
			.flatMap((sme) -> this.brake.admit(user)
				.then(Mono.defer(() -> this.history.viewed(sme, file, user.username(), this.clock.instant()))));
	}

	/** As it stood just before a moment, its owner as it is now. */
	public Mono<Sme> findBefore(UUID id, Instant moment, CurrentUser user) {
		Mono<Sme> work = found(id, user).flatMap((current) -> this.past.before(moment, current))
			.switchIfEmpty(Mono.error(() -> new NotFound("sme-not-registered-then")));
		return this.transactions.in(user.scope(), work);
	}

	/** Those to be verified anew by the rules of today. */
	public Mono<Page<Sme>> dueForVerification(@Nullable RegionCode region, PageRequest page, CurrentUser user) {
		ZonedDateTime today = this.clock.instant().atZone(ZoneOffset.UTC);
		Instant before = today.minusMonths(this.regulations.on(today.toLocalDate()).months()).toInstant();
		return this.transactions.in(user.scope(), this.smes.verifiedBefore(before, region, user.scope(), page));
	}

	/** The SME that stands for this one: itself unless it was merged. */
	public Mono<UUID> survivor(UUID id, CurrentUser user) {
		Mono<UUID> work = this.smes.find(id, user.scope())
			.map(Sme::id)
			.switchIfEmpty(Mono.defer(() -> this.smes.survivorOf(id)))
			.switchIfEmpty(Mono.defer(() -> this.smes.absent(id)));
		return this.transactions.in(user.scope(), work);
	}

	public Mono<Page<Sme>> search(SmeSearch search, PageRequest page, CurrentUser user) {
		return this.transactions.in(user.scope(), this.smes.search(search, user.scope(), page));
	}

	/** The businesses of the owner with that NIK, as far as the caller may see them. */
	public Mono<List<Sme>> ofOwner(Nik owner, CurrentUser user) {
		return this.transactions.in(user.scope(), this.smes.findOf(owner, user.scope()).collectList());
	}

	/** The other businesses of an SME's owner, as far as the caller may see them. */
	public Mono<List<Sme>> ofSameOwner(UUID id, CurrentUser user) {
		return this.transactions.in(user.scope(),
				found(id, user).flatMapMany((sme) -> this.smes.findOf(sme.profile().owner().nik(), user.scope()))
					.filter((sme) -> !sme.id().equals(id))
					.collectList());
	}

	private Mono<Boolean> mayBeShown(Sme sme, CurrentUser user) {
		return (sme.status() != SmeStatus.SUSPENDED || user.isOwnerInPerson()) ? Mono.just(true)
				: this.requests.waitOfAnother(sme.id(), user.username());
	}

	private Mono<Sme> logged(Sme sme, CurrentUser user) {
		return this.brake.admit(user)
			.then(Mono.defer(() -> this.history.viewed(sme, user.username(), this.clock.instant())))
			.thenReturn(sme);
	}

	private Mono<Sme> found(UUID id, CurrentUser user) {
		return this.smes.find(id, user.scope()).switchIfEmpty(Mono.defer(() -> this.smes.absent(id)));
	}

}
