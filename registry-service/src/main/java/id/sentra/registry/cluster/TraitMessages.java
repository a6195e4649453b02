package id.sentra.registry.cluster;

import java.util.List;
import java.util.Locale;

import id.sentra.registry.cluster.ClusterResponse.TraitResponse;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Traits of clusters in words. The sentence of trait {@code X} is the message
 * {@code trait.X}.
 */
@Component
class TraitMessages {

	private final MessageSource messages;

	TraitMessages(MessageSource messages) {
		this.messages = messages;
	}

	List<TraitResponse> of(List<String> traits, Locale locale) {
		return traits.stream()
			.map((trait) -> new TraitResponse(trait,
					String.valueOf(this.messages.getMessage("trait." + trait, null, trait, locale))))
			.toList();
	}

}
