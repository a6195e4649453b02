package id.sentra.training.session;

import id.sentra.platform.event.PublishedTopic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The topic of session events, made at start if it is missing. */
@Configuration(proxyBeanMethods = false)
class SessionTopic {

	@Bean
	PublishedTopic trainingSessionTopic() {
		return new PublishedTopic(SessionEvents.TOPIC);
	}

}
