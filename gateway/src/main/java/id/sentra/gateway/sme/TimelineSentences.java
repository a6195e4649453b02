package id.sentra.gateway.sme;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.sentra.gateway.page.Formats;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells what happened to an SME in words, the facts worth a word behind it. */
@Component
class TimelineSentences {

	private static final List<String> TEXTS = List.of("courseName", "certificateNumber", "bazaarName", "stallCode",
			"partnerName");

	private static final List<String> AMOUNTS = List.of("amount", "principal", "value");

	private final MessageSource messages;

	TimelineSentences(MessageSource messages) {
		this.messages = messages;
	}

	List<StoryLine> tell(List<TimelineEntry> happenings, Locale locale) {
		return happenings.stream()
			.map((one) -> new StoryLine(one.at(), what(one.type(), locale), more(one.facts(), locale), one.by(),
					(one.facts().get("visit") instanceof String visit) ? visit : null))
			.toList();
	}

	private String what(String type, Locale locale) {
		return String.valueOf(this.messages.getMessage("happening." + type, null, type, locale));
	}

	/** A code of ours in words; what an officer wrote stands as it is. */
	private String reason(String why, Locale locale) {
		return String.valueOf(this.messages.getMessage("happening.reason." + why, null, why, locale));
	}

	private String more(Map<String, Object> facts, Locale locale) {
		Formats formats = new Formats(locale, ZoneOffset.UTC);
		Stream<String> texts = TEXTS.stream().filter(facts::containsKey).map((name) -> String.valueOf(facts.get(name)));
		Stream<String> amounts = AMOUNTS.stream()
			.map(facts::get)
			.filter(Number.class::isInstance)
			.map((amount) -> formats.rupiah(((Number) amount).longValue()));
		Stream<String> reason = Stream.ofNullable(facts.get("reason"))
			.map((why) -> reason(String.valueOf(why), locale));
		return Stream.of(texts, reason, amounts).flatMap(Function.identity()).collect(Collectors.joining(", "));
	}

}
