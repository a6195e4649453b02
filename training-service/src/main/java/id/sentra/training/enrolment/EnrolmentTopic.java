package id.sentra.training.enrolment;

import id.sentra.platform.event.PublishedTopic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The topic of enrolment events, made at start if it is missing. */
@Configuration(proxyBeanMethods = false)
class EnrolmentTopic {

	@Bean
	PublishedTopic trainingEnrolmentTopic() {
		return new PublishedTopic(EnrolmentEvents.TOPIC);
	}

}
