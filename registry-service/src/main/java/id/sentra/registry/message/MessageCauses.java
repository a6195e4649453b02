package id.sentra.registry.message;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import id.sentra.platform.event.EventEnvelope;
import id.sentra.platform.event.EventJson;
import id.sentra.platform.id.Ids;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.region.TimeZones;
import id.sentra.registry.message.Messages.Ended;
import id.sentra.registry.message.NewMessage.Subject;
import id.sentra.registry.sme.SmeEventListener;
import id.sentra.registry.sme.domain.Sme;
import id.sentra.registry.sme.domain.SmeEvent;
import id.sentra.registry.sme.domain.SmeEvent.SmeMerged;
import id.sentra.registry.sme.domain.SmeEvent.SmeProfileChanged;
import id.sentra.registry.sme.domain.SmeStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * Makes messages of what happens to SMEs, here and elsewhere, in the transaction in which
 * it is written down. What happened so long ago that its message is of no use makes none.
 */
@Component
public class MessageCauses implements SmeEventListener {

	private final MessageTemplates templates;

	private final Messages messages;

	private final EventJson json;

	private final Clock clock;

	private final TimeZones zones = TimeZones.load();

	MessageCauses(MessageTemplates templates, Messages messages, EventJson json, Clock clock) {
		this.templates = templates;
		this.messages = messages;
		this.json = json;
		this.clock = clock;
	}

	@Override
	public Mono<Void> happened(List<? extends SmeEvent> events) {
		List<Ended> ended = events.stream()
			.filter((event) -> !stillAsked(event))
			.flatMap((event) -> ended(type(event), new Subject(event.sme().id(), event.sme().version())))
			.toList();
		return this.messages.record(events.stream().map(this::of).flatMap(Optional::stream).toList(), ended);
	}

	/** Events of other services, each with the SME it is about. */
	Mono<Void> told(List<EventEnvelope> events) {
		List<Ended> ended = events.stream()
			.flatMap((event) -> ended(event.type(), new Subject(event.subject(), event.version())))
			.toList();
		return this.messages.lockAndRecord(events.stream().map(this::of).flatMap(Optional::stream).toList(), ended);
	}

	/**
	 * That a request about personal data was answered; nothing once the SME is erased.
	 */
	public Mono<Void> dataRequestAnswered(UUID request, UUID sme, RegionCode region) {
		return this.messages.lockAndRecord(message(this.templates.of(Template.DATA_REQUEST_ANSWERED),
				"data-request:" + request, null, sme, region, this.clock.instant(), Map.of())
			.stream()
			.toList(), List.of());
	}

	private Optional<NewMessage> of(SmeEvent event) {
		Sme sme = event.sme();
		UUID told = (event instanceof SmeMerged merged) ? merged.mergedInto() : sme.id();
		return this.templates.of(type(event))
			.flatMap((template) -> message(template, event.kind() + ":" + sme.id() + ":" + sme.version(),
					new Subject(sme.id(), sme.version()), told, sme.profile().location().district(), event.at(),
					Map.of()));
	}

	private Optional<NewMessage> of(EventEnvelope event) {
		return this.templates.of(event.type()).flatMap((template) -> {
			JsonNode told = this.json.read(event, JsonNode.class);
			boolean isNews = template.except()
				.entrySet()
				.stream()
				.noneMatch((one) -> one.getValue().contains(told.path(one.getKey()).asString("")));
			Optional<UUID> sme = id(told.path("smeId").asString(""));
			Optional<RegionCode> region = RegionCode.parse(told.path("regionCode").asString(""));
			if (!isNews || sme.isEmpty() || region.isEmpty()) {
				return Optional.empty();
			}
			Map<String, String> facts = new HashMap<>();
			template.facts()
				.forEach((fact) -> facts.put(fact, MessageTemplate.cleaned(told.path(fact).asString(null))));
			return message(template, event.id().toString(), new Subject(event.subject(), event.version()), sme.get(),
					region.get(), event.time(), facts);
		});
	}

	private Optional<NewMessage> message(MessageTemplate template, String cause, @Nullable Subject subject, UUID sme,
			RegionCode region, Instant at, Map<String, String> facts) {
		Instant now = this.clock.instant();
		Instant until = (template.until() != null) ? instant(facts.get(template.until())).orElse(now)
				: at.plus(Duration.ofDays(template.days()));
		Instant latest = now.plus(Messages.LONGEST_USE);
		until = until.isAfter(latest) ? latest : until;
		Instant due = due(region);
		return due.isBefore(until)
				? Optional.of(new NewMessage(Ids.next(), cause, subject, sme, template, facts, due, until))
				: Optional.empty();
	}

	private Stream<Ended> ended(String event, Subject subject) {
		return this.templates.endedBy(event).stream().map((template) -> new Ended(subject, template));
	}

	/** A merger completes a profile without answering what was asked of it. */
	private static boolean stillAsked(SmeEvent event) {
		return event instanceof SmeProfileChanged && event.sme().status() == SmeStatus.CORRECTION_REQUESTED;
	}

	private static String type(SmeEvent event) {
		return "id.sentra.registry.sme-" + event.kind().name().toLowerCase(Locale.ROOT).replace('_', '-') + ".v1";
	}

	/** When what happens now is told there. */
	Instant due(RegionCode region) {
		return QuietHours.after(this.clock.instant(), this.zones.of(region).zone());
	}

	private static Optional<UUID> id(String text) {
		try {
			return Optional.of(UUID.fromString(text));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	private static Optional<Instant> instant(@Nullable String text) {
		try {
			return Optional.ofNullable(text).map(Instant::parse);
		}
		catch (DateTimeParseException ex) {
			return Optional.empty();
		}
	}

}
