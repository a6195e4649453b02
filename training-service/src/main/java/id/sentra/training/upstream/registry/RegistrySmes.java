package id.sentra.training.upstream.registry;

import id.sentra.platform.event.EventEnvelope;
import id.sentra.platform.event.EventJson;
import id.sentra.platform.projection.Projection;
import id.sentra.training.sme.application.Smes;
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
	public Mono<Void> apply(EventEnvelope event) {
		if (!event.type().startsWith("id.sentra.registry.sme-") || !event.type().endsWith(".v1")) {
			return Mono.empty();
		}
		return this.smes.save(this.json.read(event, SmeSnapshotV1.class).toSme(event.version()));
	}

	@Override
	public Mono<Void> clear() {
		return this.smes.deleteAll();
	}

}
