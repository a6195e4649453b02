package id.sentra.gateway.problem;

import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What people are told where services speak to programs, of headers and forms of
 * requests: the message {@code person.<code>}.
 */
@Component
public class PlainSentences {

	private final MessageSource messages;

	PlainSentences(MessageSource messages) {
		this.messages = messages;
	}

	/** The sentence for people; the one there is when it is for them already. */
	public String of(String code, Locale locale, String otherwise, Object... words) {
		String plain = this.messages.getMessage("person." + code, words, null, locale);
		return (plain != null) ? plain : otherwise;
	}

}
