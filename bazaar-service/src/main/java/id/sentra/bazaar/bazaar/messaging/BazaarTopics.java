package id.sentra.bazaar.bazaar.messaging;

import id.sentra.platform.event.PublishedTopic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The topics of bazaars and stalls, made at start if they are missing. */
@Configuration(proxyBeanMethods = false)
class BazaarTopics {

	@Bean
	PublishedTopic bazaarTopic() {
		return new PublishedTopic(OutboxBazaarEvents.BAZAAR_TOPIC);
	}

	@Bean
	PublishedTopic stallTopic() {
		return new PublishedTopic(OutboxBazaarEvents.STALL_TOPIC);
	}

}
