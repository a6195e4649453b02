package id.sentra.registry.sme;

import id.sentra.platform.event.PublishedTopic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The topic of SME events, made at start if it is missing.
 */
@Configuration(proxyBeanMethods = false)
class SmeTopic {

	@Bean
	PublishedTopic registrySmeTopic() {
		return new PublishedTopic(SmeEvents.TOPIC);
	}

}
