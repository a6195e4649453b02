package id.sentra.registry.doubles.web;

import java.util.Locale;

import id.sentra.registry.doubles.application.LikelyDouble;
import id.sentra.registry.doubles.web.DoubleResponse.SignResponse;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Pairs in the reader's language. The sentence of sign {@code X} is the message
 * {@code double.X}.
 */
@Component
class DoubleResponses {

	private final MessageSource messages;

	DoubleResponses(MessageSource messages) {
		this.messages = messages;
	}

	DoubleResponse of(LikelyDouble pair, Locale locale) {
		return new DoubleResponse(pair.score(),
				pair.reasons()
					.stream()
					.map((sign) -> new SignResponse(sign,
							String.valueOf(this.messages.getMessage("double." + sign, null, sign, locale))))
					.toList(),
				pair.first(), pair.second());
	}

}
