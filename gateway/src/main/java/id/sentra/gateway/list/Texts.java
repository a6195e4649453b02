package id.sentra.gateway.list;

import java.util.Locale;

import org.springframework.context.MessageSource;

/** Sentences and words in one language. */
record Texts(MessageSource messages, Locale locale) {

	String text(String key, Object... arguments) {
		return String.valueOf(this.messages.getMessage(key, arguments, key, this.locale));
	}

}
