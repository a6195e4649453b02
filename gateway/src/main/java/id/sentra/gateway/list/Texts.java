package id.sentra.gateway.list;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;

/** Sentences and words in one language. */
record Texts(MessageSource messages, Locale locale) {

	String text(String key, Object... arguments) {
		return String.valueOf(this.messages.getMessage(key, arguments, key, this.locale));
	}

	/** The word for a code, or those for several. */
	String word(String words, Object code) {
		return (code instanceof Collection<?> codes)
				? codes.stream().map((one) -> word(words, one)).collect(Collectors.joining(", "))
				: text(words + "." + code);
	}

}
