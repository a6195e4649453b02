package id.sentra.financing.loanapplication;

import id.sentra.platform.event.PublishedTopic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The topic of application events, made at start if it is missing. */
@Configuration(proxyBeanMethods = false)
class ApplicationTopic {

	@Bean
	PublishedTopic financingApplicationTopic() {
		return new PublishedTopic(ApplicationEvents.TOPIC);
	}

}
