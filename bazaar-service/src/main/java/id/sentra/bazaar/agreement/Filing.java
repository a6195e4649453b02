package id.sentra.bazaar.agreement;

import id.sentra.bazaar.agreement.domain.Agreement;
import id.sentra.bazaar.agreement.domain.AgreementEvent;
import id.sentra.bazaar.agreement.domain.Version;
import id.sentra.platform.error.StaleVersion;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Writes a step of an agreement down: itself, its new version, its event. */
@Component
class Filing {

	private final Agreements agreements;

	private final AgreementEvents events;

	Filing(Agreements agreements, AgreementEvents events) {
		this.agreements = agreements;
		this.events = events;
	}

	Mono<Agreement> open(AgreementEvent event, String by) {
		Agreement made = event.agreement();
		return this.agreements.add(made)
			.then(this.agreements.keep(made.versionAfter(Version.BEGINNING, event.at()), made, by))
			.then(this.events.publish(event))
			.thenReturn(made);
	}

	/** A step without new terms. */
	Mono<Agreement> step(AgreementEvent event, boolean usesLink) {
		return this.agreements.save(event.agreement(), usesLink)
			.filter(Boolean::booleanValue)
			.switchIfEmpty(Mono.error(() -> new StaleVersion("stale-version")))
			.then(Mono.defer(() -> this.events.publish(event)))
			.thenReturn(event.agreement());
	}

	/** A step with new terms, after the version that stood before. */
	Mono<Agreement> counter(AgreementEvent event, Agreement before, String by, boolean usesLink) {
		Version made = event.agreement().versionAfter(before.hash(), event.at());
		return step(event, usesLink)
			.flatMap((agreement) -> this.agreements.keep(made, agreement, by).thenReturn(agreement));
	}

}
