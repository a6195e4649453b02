package id.sentra.training.upstream.registry;

import java.util.List;
import java.util.function.Predicate;

import id.sentra.platform.event.EventEnvelope;
import id.sentra.platform.event.EventJson;
import id.sentra.platform.projection.Projection;
import id.sentra.training.mentoring.MentoringService;
import id.sentra.training.sme.Sme;
import id.sentra.training.sme.Smes;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Our SMEs, made of registry's events: every event of an SME carries its whole public
 * snapshot. One that is erased is forgotten in all that was copied of it, and its
 * mentoring ends.
 */
@Component
class RegistrySmes implements Projection {

	private static final String ERASED = "id.sentra.registry.sme-erased.v1";

	private final Smes smes;

	private final MentoringService mentorings;

	private final EventJson json;

	RegistrySmes(Smes smes, MentoringService mentorings, EventJson json) {
		this.smes = smes;
		this.mentorings = mentorings;
		this.json = json;
	}

	@Override
	public String topic() {
		return "registry.sme";
	}

	@Override
	public Mono<Void> apply(List<EventEnvelope> events) {
		List<Sme> erased = smes(events, ERASED::equals);
		return this.smes
			.save(smes(events, (type) -> type.startsWith("id.sentra.registry.sme-") && type.endsWith(".v1")))
			.thenMany(Flux.fromIterable(erased))
			.concatMap((sme) -> this.mentorings.endOf(sme.id()))
			.then(Mono.defer(() -> this.smes.erase(erased)));
	}

	@Override
	public Mono<Void> clear() {
		return this.smes.deleteAll();
	}

	private List<Sme> smes(List<EventEnvelope> events, Predicate<String> type) {
		return events.stream()
			.filter((event) -> type.test(event.type()))
			.map((event) -> this.json.read(event, SmeSnapshotV1.class).toSme(event.version()))
			.toList();
	}

}
