package id.sentra.bazaar.bazaar;

import java.util.List;
import java.util.Locale;

import id.sentra.bazaar.bazaar.domain.ApplicationEvent;
import id.sentra.bazaar.bazaar.domain.Bazaar;
import id.sentra.bazaar.bazaar.domain.BazaarEvent;
import id.sentra.platform.event.OutgoingEvent;
import id.sentra.platform.outbox.Outbox;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Tells other services what happened, in the transaction of its caller; the only place
 * that knows the names on the wire.
 */
@Component
class BazaarEvents {

	static final String BAZAAR_TOPIC = "bazaar.bazaar";

	static final String STALL_TOPIC = "bazaar.stall";

	private static final String TYPE = "id.sentra.bazaar.%s.v1";

	private final Outbox outbox;

	BazaarEvents(Outbox outbox) {
		this.outbox = outbox;
	}

	Mono<Void> publish(BazaarEvent event) {
		return this.outbox.append(List.of(outgoing(event)));
	}

	Mono<Void> publish(List<ApplicationEvent> events, Bazaar bazaar) {
		return this.outbox.append(events.stream().map((event) -> outgoing(event, bazaar)).toList());
	}

	static OutgoingEvent outgoing(BazaarEvent event) {
		Bazaar bazaar = event.bazaar();
		return new OutgoingEvent(BAZAAR_TOPIC, TYPE.formatted(name(event.kind())), bazaar.id(), bazaar.version(),
				event.at(), BazaarV1.of(bazaar));
	}

	static OutgoingEvent outgoing(ApplicationEvent event, Bazaar bazaar) {
		return new OutgoingEvent(STALL_TOPIC, TYPE.formatted(name(event.kind())), event.application().id(),
				event.application().version(), event.at(), StallV1.of(event, bazaar));
	}

	private static String name(BazaarEvent.Kind kind) {
		return switch (kind) {
			case ANNOUNCED -> "bazaar-announced";
			case APPLICATIONS_CLOSED -> "applications-closed";
			case ALLOCATION_PUBLISHED -> "allocation-published";
			case CLOSED -> "bazaar-closed";
		};
	}

	private static String name(ApplicationEvent.Kind kind) {
		return switch (kind) {
			case SALES_REPORTED -> "sales-reported";
			case APPLIED, WITHDRAWN, ALLOCATED, WAITLISTED, DECLINED, ACCEPTED, RELEASED ->
				"stall-" + kind.name().toLowerCase(Locale.ROOT);
		};
	}

}
