package id.sentra.bazaar.upstream.registry;

import java.util.List;

import id.sentra.bazaar.sme.Smes;
import id.sentra.platform.event.EventEnvelope;
import id.sentra.platform.event.EventJson;
import id.sentra.platform.projection.Projection;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Our SMEs, made of registry's events: every event of an SME carries its whole public
 * snapshot.
 */
@Component
class RegistrySmes implements Projection {

	private final Smes smes;

	private final EventJson json;

	RegistrySmes(Smes smes, EventJson json) {
		this.smes = smes;
		this.json = json;
	}

	@Override
	public String topic() {
		return "registry.sme";
	}

	@Override
	public Mono<Void> apply(List<EventEnvelope> events) {
		return this.smes.save(events.stream()
			.filter((event) -> event.type().startsWith("id.sentra.registry.sme-") && event.type().endsWith(".v1"))
			.map((event) -> this.json.read(event, SmeSnapshotV1.class).toSme(event.version()))
			.toList());
	}

	@Override
	public Mono<Void> clear() {
		return this.smes.deleteAll();
	}

}
