package id.sentra.bazaar.bazaar;

import id.sentra.platform.event.PublishedTopic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The topics of bazaars and stalls, made at start if they are missing. */
@Configuration(proxyBeanMethods = false)
class BazaarTopics {

	@Bean
	PublishedTopic bazaarTopic() {
		return new PublishedTopic(BazaarEvents.BAZAAR_TOPIC);
	}

	@Bean
	PublishedTopic stallTopic() {
		return new PublishedTopic(BazaarEvents.STALL_TOPIC);
	}

}
