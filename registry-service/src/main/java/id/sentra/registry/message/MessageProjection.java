package id.sentra.registry.message;

import java.util.List;

import id.sentra.platform.event.EventEnvelope;
import id.sentra.platform.projection.Projection;
import reactor.core.publisher.Mono;

/**
 * A projection whose events cause messages, too. Built anew it causes none twice and
 * takes none back.
 */
public record MessageProjection(Projection projection, MessageCauses causes) implements Projection {

	@Override
	public String topic() {
		return this.projection.topic();
	}

	@Override
	public Mono<Void> apply(List<EventEnvelope> events) {
		return this.projection.apply(events).then(Mono.defer(() -> this.causes.told(events)));
	}

	@Override
	public Mono<Void> clear() {
		return this.projection.clear();
	}

}
