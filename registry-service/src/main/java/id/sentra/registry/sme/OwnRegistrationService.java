package id.sentra.registry.sme;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import id.sentra.platform.error.Conflict;
import id.sentra.platform.error.NotFound;
import id.sentra.platform.region.Regions;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.security.Scope;
import id.sentra.platform.tx.Transactions;
import id.sentra.registry.sme.domain.Profile;
import id.sentra.registry.sme.domain.ScaleRegulations;
import id.sentra.registry.sme.domain.Sme;
import id.sentra.registry.sme.domain.SmeEvent.SmeRegistered;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * An owner registers the own business, once. An owner the registry knows already is sent
 * to the office, which looks at the identity card: nothing else is told, since anybody
 * may type anybody's NIK.
 */
@Service
public class OwnRegistrationService {

	private final Transactions transactions;

	private final OwnRegistrations registrations;

	private final SmeWriter writer;

	private final ScaleRegulations scales;

	private final Clock clock;

	private final Regions regions;

	OwnRegistrationService(Transactions transactions, OwnRegistrations registrations, SmeWriter writer,
			ScaleRegulations scales, Clock clock, Regions regions) {
		this.transactions = transactions;
		this.registrations = registrations;
		this.writer = writer;
		this.scales = scales;
		this.clock = clock;
		this.regions = regions;
	}

	/** The SME to be, for a caller who has none, in the scope of that SME alone. */
	public Own begin(Profile profile, String consent, CurrentUser user) {
		user.require(Role.SME_OWNER);
		if (user.scope().smeId().isPresent()) {
			throw new Conflict("owner-has-sme");
		}
		Instant now = this.clock.instant();
		SmeRegistered event = Sme.register(profile, this.scales.at(now), now);
		return new Own(event, consent,
				new CurrentUser(user.username(), Set.of(Role.SME_OWNER), Scope.ofSme(event.sme().id())));
	}

	/** Registers it, in the transaction of the caller. */
	public Mono<Sme> register(Own own) {
		Sme sme = own.event().sme();
		Mono<Sme> work = this.registrations.add(own.owner().username(), sme, own.consent(), own.event().at())
			.filter(Boolean::booleanValue)
			.switchIfEmpty(Mono.defer(() -> refuse(own)))
			.then(Mono.defer(() -> this.writer.recordAdded(own.event(), own.owner())))
			.thenReturn(sme);
		return this.transactions.in(own.owner().scope(), work);
	}

	/** The SME the caller registered by himself. */
	public Mono<UUID> registeredBy(CurrentUser user) {
		user.require(Role.SME_OWNER);
		return this.transactions.in(user.scope(), this.registrations.of(user.username()))
			.switchIfEmpty(Mono.error(() -> new NotFound("registration-not-found")));
	}

	private <T> Mono<T> refuse(Own own) {
		return this.registrations.of(own.owner().username())
			.<T>flatMap((before) -> Mono.error(new Conflict("owner-has-sme")))
			.switchIfEmpty(Mono.error(() -> atTheOffice(own.event().sme())));
	}

	private Conflict atTheOffice(Sme sme) {
		return new Conflict("registration-at-office", this.regions.name(sme.regency()).orElse(""));
	}

	/**
	 * A registration about to be made.
	 */
	public record Own(SmeRegistered event, String consent, CurrentUser owner) {
	}

}
