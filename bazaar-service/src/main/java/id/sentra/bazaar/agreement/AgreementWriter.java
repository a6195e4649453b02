package id.sentra.bazaar.agreement;

import id.sentra.bazaar.agreement.domain.Agreement;
import id.sentra.bazaar.agreement.domain.AgreementEvent;
import id.sentra.bazaar.agreement.domain.Version;
import id.sentra.platform.error.StaleVersion;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Saves an agreement with its new version and publishes what happened, in the transaction
 * of the caller.
 */
@Component
class AgreementWriter {

	private final Agreements agreements;

	private final PartnerContacts contacts;

	private final AgreementEvents events;

	AgreementWriter(Agreements agreements, PartnerContacts contacts, AgreementEvents events) {
		this.agreements = agreements;
		this.contacts = contacts;
		this.events = events;
	}

	Mono<Agreement> add(AgreementEvent event, String by) {
		Agreement made = event.agreement();
		return this.agreements.add(made)
			.then(this.agreements.keep(made.versionAfter(Version.BEGINNING, event.at()), made, by))
			.then(this.events.publish(event))
			.thenReturn(made);
	}

	/** A step without new terms. */
	Mono<Agreement> save(AgreementEvent event, boolean usesLink) {
		return this.agreements.save(event.agreement(), usesLink)
			.filter(Boolean::booleanValue)
			.switchIfEmpty(Mono.error(() -> new StaleVersion("stale-version")))
			.then(Mono.defer(() -> this.events.publish(event)))
			.thenReturn(event.agreement());
	}

	/**
	 * A step with new terms, after the version that stood before. Who proved the
	 * partner's channel did so for those before.
	 */
	Mono<Agreement> saveCounter(AgreementEvent event, Agreement before, String by, boolean usesLink) {
		Version made = event.agreement().versionAfter(before.hash(), event.at());
		return this.contacts.renew(before.id(), event.at())
			.then(Mono.defer(() -> save(event, usesLink)))
			.flatMap((agreement) -> this.agreements.keep(made, agreement, by).thenReturn(agreement));
	}

}
