package id.sentra.registry.message;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import id.sentra.platform.region.TimeZones;
import id.sentra.platform.region.TimeZones.TimeZone;
import id.sentra.registry.sme.domain.Sme;
import org.springframework.stereotype.Component;

/**
 * What a message says, made when somebody reads or sends it, since the owner's name
 * stands in it.
 */
@Component
class MessageTexts {

	private static final Map<Language, DateTimeFormatter> MOMENT = Map.of(Language.ID,
			DateTimeFormatter.ofPattern("d MMMM yyyy 'pukul' HH.mm", Locale.forLanguageTag("id")), Language.EN,
			DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH));

	private final MessageTemplates templates;

	private final TimeZones zones = TimeZones.load();

	MessageTexts(MessageTemplates templates) {
		this.templates = templates;
	}

	String of(Message message, Sme sme, Language language) {
		MessageTemplate template = this.templates.of(message.template(), message.templateVersion());
		Map<String, String> values = new HashMap<>(message.facts());
		values.put("owner", sme.profile().owner().name());
		values.put("business", sme.profile().business().name());
		if (template.until() != null) {
			values.computeIfPresent(template.until(), (name, until) -> moment(Instant.parse(until), message, language));
		}
		return template.render(language, values);
	}

	/** Whether nobody would be written to there now. */
	boolean isQuiet(Message message, Instant now) {
		return QuietHours.after(now, zone(message).zone()).isAfter(now);
	}

	private String moment(Instant at, Message message, Language language) {
		TimeZone zone = zone(message);
		return MOMENT.get(language).format(at.atZone(zone.zone())) + " " + zone.abbreviation();
	}

	private TimeZone zone(Message message) {
		return this.zones.of(message.region());
	}

}
