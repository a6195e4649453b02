package id.sentra.training.mentoring;

import id.sentra.platform.event.PublishedTopic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The topic of mentoring events, made at start if it is missing. */
@Configuration(proxyBeanMethods = false)
class MentoringTopic {

	@Bean
	PublishedTopic trainingMentoringTopic() {
		return new PublishedTopic(MentoringEvents.TOPIC);
	}

}
