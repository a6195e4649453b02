package id.sentra.bazaar.upstream.registry;

import java.util.List;
import java.util.UUID;

import id.sentra.bazaar.sme.EndableData;
import id.sentra.bazaar.sme.Smes;
import id.sentra.platform.event.EventEnvelope;
import id.sentra.platform.projection.Projection;
import id.sentra.platform.sme.SmeCopies;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Our SMEs, made of registry's events. Of one that is erased or withdrawn all ends that
 * is not signed by both sides: its copy is written first, which waits for who was allowed
 * something by it and refuses who comes later.
 */
@Component
class RegistrySmes implements Projection {

	private final Smes smes;

	private final List<EndableData> open;

	RegistrySmes(Smes smes, List<EndableData> open) {
		this.smes = smes;
		this.open = open;
	}

	@Override
	public String topic() {
		return this.smes.topic();
	}

	@Override
	public Mono<Void> apply(List<EventEnvelope> events) {
		List<UUID> erased = events.stream()
			.filter(SmeCopies::isForgotten)
			.map(EventEnvelope::subject)
			.distinct()
			.sorted()
			.toList();
		return this.smes.apply(events)
			.thenMany(Flux.fromIterable(erased))
			.concatMap((sme) -> Flux.fromIterable(this.open).concatMap((data) -> data.endOfErased(sme)))
			.then();
	}

	@Override
	public Mono<Void> clear() {
		return this.smes.clear();
	}

}
