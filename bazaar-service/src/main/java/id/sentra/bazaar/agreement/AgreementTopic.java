package id.sentra.bazaar.agreement;

import id.sentra.platform.event.PublishedTopic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The topic of agreements, made at start if it is missing. */
@Configuration(proxyBeanMethods = false)
class AgreementTopic {

	@Bean
	PublishedTopic bazaarAgreementTopic() {
		return new PublishedTopic(AgreementEvents.TOPIC);
	}

}
