package id.sentra.financing.loan;

import java.util.List;

import id.sentra.financing.loan.domain.LoanEvent;
import id.sentra.platform.event.OutgoingEvent;
import id.sentra.platform.outbox.Outbox;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Tells other services what happened, in the transaction of its caller; the only place
 * that knows the names on the wire.
 */
@Component
class LoanEvents {

	static final String TOPIC = "financing.loan";

	private final Outbox outbox;

	LoanEvents(Outbox outbox) {
		this.outbox = outbox;
	}

	Mono<Void> publish(List<LoanEvent> events) {
		return this.outbox.append(events.stream().map(LoanEvents::outgoing).toList());
	}

	static OutgoingEvent outgoing(LoanEvent event) {
		return new OutgoingEvent(TOPIC, "id.sentra.financing." + name(event.kind()) + ".v1", event.loan().id(),
				event.loan().version(), event.at(), LoanV1.of(event));
	}

	private static String name(LoanEvent.Kind kind) {
		return switch (kind) {
			case DISBURSED -> "loan-disbursed";
			case INSTALMENT_PAID -> "instalment-paid";
			case PAYMENT_REVERSED -> "payment-reversed";
			case COLLECTABILITY_CHANGED -> "collectability-changed";
			case SETTLED -> "loan-settled";
			case REOPENED -> "loan-reopened";
		};
	}

}
