package id.sentra.financing.loanapplication;

import java.util.List;

import id.sentra.financing.loanapplication.domain.ApplicationEvent;
import id.sentra.financing.loanapplication.domain.LoanApplication;
import id.sentra.platform.event.OutgoingEvent;
import id.sentra.platform.outbox.Outbox;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Tells other services what happened, in the transaction of its caller; the only place
 * that knows the names on the wire.
 */
@Component
class ApplicationEvents {

	static final String TOPIC = "financing.application";

	private final Outbox outbox;

	ApplicationEvents(Outbox outbox) {
		this.outbox = outbox;
	}

	Mono<Void> publish(List<ApplicationEvent> events) {
		return this.outbox.append(events.stream().map(ApplicationEvents::outgoing).toList());
	}

	static OutgoingEvent outgoing(ApplicationEvent event) {
		LoanApplication application = event.application();
		return new OutgoingEvent(TOPIC, "id.sentra.financing." + name(event.kind()) + ".v1", application.id(),
				application.version(), event.at(), ApplicationV1.of(application));
	}

	private static String name(ApplicationEvent.Kind kind) {
		return switch (kind) {
			case SUBMITTED -> "application-submitted";
			case SCORED -> "application-scored";
			case PROPOSED -> "application-proposed";
			case APPROVED -> "application-approved";
			case REJECTED -> "application-rejected";
			case WITHDRAWN -> "application-withdrawn";
		};
	}

}
