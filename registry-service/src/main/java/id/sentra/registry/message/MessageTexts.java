package id.sentra.registry.message;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

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

	private static final Map<Language, DateTimeFormatter> DAY = Map.of(Language.ID,
			DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("id")), Language.EN,
			DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH));

	private static final Pattern DAY_FORM = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

	private static final Pattern MOMENT_FORM = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T[\\d:.]+Z");

	private final MessageTemplates templates;

	private final TimeZones zones = TimeZones.load();

	MessageTexts(MessageTemplates templates) {
		this.templates = templates;
	}

	String of(Message message, Sme sme, Language language) {
		MessageTemplate template = this.templates.of(message.template(), message.templateVersion());
		Map<String, String> values = new HashMap<>(message.facts());
		values.replaceAll((name, value) -> shown(value, message, language));
		values.put("owner", sme.profile().owner().name());
		values.put("business", sme.profile().business().name());
		return template.render(language, values);
	}

	/** Whether nobody would be written to there now. */
	boolean isQuiet(Message message, Instant now) {
		return QuietHours.after(now, zone(message).zone()).isAfter(now);
	}

	/** Days and moments as people write them, on the clock of where the owner is. */
	private String shown(String value, Message message, Language language) {
		if (DAY_FORM.matcher(value).matches()) {
			return DAY.get(language).format(LocalDate.parse(value));
		}
		if (MOMENT_FORM.matcher(value).matches()) {
			TimeZone zone = zone(message);
			return MOMENT.get(language).format(Instant.parse(value).atZone(zone.zone())) + " " + zone.abbreviation();
		}
		return value;
	}

	private TimeZone zone(Message message) {
		return this.zones.of(message.region());
	}

}
