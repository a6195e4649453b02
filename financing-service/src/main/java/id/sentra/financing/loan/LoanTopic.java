package id.sentra.financing.loan;

import id.sentra.platform.event.PublishedTopic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The topic of loan events, made at start if it is missing. */
@Configuration(proxyBeanMethods = false)
class LoanTopic {

	@Bean
	PublishedTopic financingLoanTopic() {
		return new PublishedTopic(LoanEvents.TOPIC);
	}

}
