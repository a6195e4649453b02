package id.sentra.bazaar.agreement;

import java.util.List;
import java.util.Optional;

import id.sentra.bazaar.agreement.domain.Agreement;
import id.sentra.bazaar.agreement.domain.AgreementEvent;
import id.sentra.platform.event.OutgoingEvent;
import id.sentra.platform.event.PublishedTopic;
import id.sentra.platform.outbox.Outbox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/**
 * Events of agreements by way of the outbox; the only place that knows their names on the
 * wire.
 */
@Configuration(proxyBeanMethods = false)
class OutboxAgreementEvents {

	static final String TOPIC = "bazaar.agreement";

	@Bean
	PublishedTopic agreementTopic() {
		return new PublishedTopic(TOPIC);
	}

	@Bean
	AgreementEvents agreementEvents(Outbox outbox) {
		return (event) -> outgoing(event).map((one) -> outbox.append(List.of(one))).orElse(Mono.empty());
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
			case HALF_SIGNED -> Optional.empty();
			case SIGNED -> Optional.of("agreement-signed");
			case ENDED -> Optional.of("agreement-ended");
		};
	}

}
