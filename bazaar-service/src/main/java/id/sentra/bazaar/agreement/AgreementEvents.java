package id.sentra.bazaar.agreement;

import java.util.List;
import java.util.Optional;

import id.sentra.bazaar.agreement.domain.Agreement;
import id.sentra.bazaar.agreement.domain.AgreementEvent;
import id.sentra.platform.event.OutgoingEvent;
import id.sentra.platform.outbox.Outbox;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Tells other services what happened, in the transaction of its caller; the only place
 * that knows the names on the wire.
 */
@Component
class AgreementEvents {

	static final String TOPIC = "bazaar.agreement";

	private final Outbox outbox;

	AgreementEvents(Outbox outbox) {
		this.outbox = outbox;
	}

	/** Nothing when only one side has signed, or when what was owed is paid. */
	Mono<Void> publish(AgreementEvent event) {
		return outgoing(event).map((one) -> this.outbox.append(List.of(one))).orElse(Mono.empty());
	}

	static Optional<OutgoingEvent> outgoing(AgreementEvent event) {
		Agreement agreement = event.agreement();
		return name(event.step()).map((name) -> new OutgoingEvent(TOPIC, "id.sentra.bazaar." + name + ".v1",
				agreement.id(), agreement.version(), event.at(), AgreementV1.of(agreement)));
	}

	private static Optional<String> name(AgreementEvent.Step step) {
		return switch (step) {
			case PROPOSED -> Optional.of("agreement-proposed");
			case COUNTERED -> Optional.of("agreement-countered");
			case HALF_SIGNED, SETTLED -> Optional.empty();
			case SIGNED -> Optional.of("agreement-signed");
			case ENDED -> Optional.of("agreement-ended");
		};
	}

}
