package id.sentra.financing.upstream.training;

import java.util.List;
import java.util.function.Consumer;

import id.sentra.platform.inbox.EventConsumers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

@Configuration(proxyBeanMethods = false)
class TrainingConsumers {

	@Bean
	Consumer<Message<List<byte[]>>> trainingEnrolment(EventConsumers consumers, TrainingCertificates certificates) {
		return consumers.of(certificates);
	}

	@Bean
	Consumer<Message<List<byte[]>>> trainingMentoring(EventConsumers consumers, TrainingMentorings mentorings) {
		return consumers.of(mentorings);
	}

}
