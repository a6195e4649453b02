package id.sentra.registry.timeline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import id.sentra.platform.event.EventEnvelope;
import id.sentra.platform.event.EventJson;
import id.sentra.platform.event.MalformedEvent;
import id.sentra.platform.projection.Projection;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * The part of the timelines that comes by one topic: every event of ours about an SME,
 * also of types that are yet to be thought of.
 */
public final class TimelineProjection implements Projection {

	private static final Pattern FIRST_VERSION = Pattern.compile("id\\.sentra\\.[a-z]+\\.([a-z-]{1,80})\\.v1");

	private static final Pattern OURS = Pattern.compile("id\\.sentra\\.[a-z]+\\.([a-z0-9.-]{1,80})");

	private final String topic;

	private final FactMapper facts;

	private final Timeline timeline;

	private final EventJson json;

	public TimelineProjection(String topic, FactMapper facts, Timeline timeline, EventJson json) {
		this.topic = topic;
		this.facts = facts;
		this.timeline = timeline;
		this.json = json;
	}

	@Override
	public String topic() {
		return this.topic;
	}

	@Override
	public Mono<Void> apply(List<EventEnvelope> events) {
		return this.timeline.save(events.stream().map(this::entry).flatMap(Optional::stream).toList());
	}

	@Override
	public Mono<Void> clear() {
		return this.timeline.clear(this.topic);
	}

	private Optional<Entry> entry(EventEnvelope event) {
		JsonNode told = this.json.read(event, JsonNode.class);
		if (!told.path("smeId").isString() || !OURS.matcher(event.type()).matches()) {
			return Optional.empty();
		}
		Matcher known = FIRST_VERSION.matcher(event.type());
		String type = known.matches() ? known.group(1) : event.type().substring("id.sentra.".length());
		Map<String, Object> facts = this.facts.of(type, told);
		if (event.visit() != null) {
			facts.put(Entry.VISIT, event.visit().toString());
		}
		return Optional.of(new Entry(event.id().toString(), sme(told.path("smeId").asString()), event.time(),
				this.topic, type, facts, null));
	}

	private static UUID sme(String text) {
		try {
			return UUID.fromString(text);
		}
		catch (IllegalArgumentException ex) {
			throw new MalformedEvent(ex);
		}
	}

}
