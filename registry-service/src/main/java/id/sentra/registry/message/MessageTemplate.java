package id.sentra.registry.message;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * One version of what owners are told of an event.
 *
 * @param event the event's type on the wire; of none where registry itself names the
 * cause
 * @param days how long it is of use
 * @param until the event's field that says until when it is of use, if it says so
 * @param except values of the event's fields with which the owner need not be told
 * @param endedBy events about the same thing after which it is of no use
 * @param facts the event's fields that the text names
 * @param text by language; a name in braces stands for a fact, {@code owner} or
 * {@code business}
 */
record MessageTemplate(Template template, int version, @Nullable String event, int days, @Nullable String until,
		Map<String, Set<String>> except, Set<String> endedBy, Set<String> facts, Map<Language, String> text) {

	private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

	/** Line breaks, tabs and several spaces are refused by WhatsApp within a value. */
	private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cc}\\p{Cf}]+");

	private static final int LONGEST = 200;

	MessageTemplate {
		Set<String> known = facts.stream().collect(Collectors.toSet());
		known.addAll(Set.of("owner", "business"));
		for (Language language : Language.values()) {
			if (!text.containsKey(language) || !names(text.get(language)).allMatch(known::contains)) {
				throw new IllegalArgumentException(template + " says in " + language + " what no event tells");
			}
		}
	}

	/** The sentence, with values that hold no line break and are never empty. */
	String render(Language language, Map<String, String> values) {
		return NAME.matcher(this.text.get(language))
			.replaceAll((name) -> Matcher.quoteReplacement(cleaned(values.get(name.group(1)))));
	}

	static String cleaned(@Nullable String value) {
		String text = (value != null) ? SPACES.matcher(value).replaceAll(" ").strip() : "";
		return text.isEmpty() ? "-" : text.substring(0, Math.min(text.length(), LONGEST));
	}

	private static Stream<String> names(String text) {
		return NAME.matcher(text).results().map((name) -> name.group(1));
	}

}
