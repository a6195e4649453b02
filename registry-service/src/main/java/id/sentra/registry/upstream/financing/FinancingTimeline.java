package id.sentra.registry.upstream.financing;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import id.sentra.platform.event.EventJson;
import id.sentra.platform.inbox.EventConsumers;
import id.sentra.registry.message.MessageCauses;
import id.sentra.registry.message.MessageProjection;
import id.sentra.registry.timeline.FactMapper;
import id.sentra.registry.timeline.Timeline;
import id.sentra.registry.timeline.TimelineProjection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/**
 * Applications and loans.
 */
@Configuration(proxyBeanMethods = false)
class FinancingTimeline {

	@Bean
	MessageProjection financingApplicationTimeline(Timeline timeline, MessageCauses messages, EventJson json) {
		Set<String> types = Set.of("application-submitted", "application-scored", "application-proposed",
				"application-approved", "application-rejected", "application-withdrawn");
		Set<String> fields = Set.of("programmeCode", "amount", "termMonths", "points", "reasons");
		return new MessageProjection(
				new TimelineProjection("financing.application", new FactMapper(types, fields), timeline, json),
				messages);
	}

	@Bean
	Consumer<Message<List<byte[]>>> financingApplication(EventConsumers consumers,
			MessageProjection financingApplicationTimeline) {
		return consumers.of(financingApplicationTimeline);
	}

	@Bean
	TimelineProjection financingLoanTimeline(Timeline timeline, EventJson json) {
		Set<String> types = Set.of("loan-disbursed", "instalment-paid", "collectability-changed", "loan-settled",
				"payment-reversed", "loan-reopened");
		Set<String> fields = Set.of("programmeCode", "principal", "amount", "daysPastDue", "collectability");
		return new TimelineProjection("financing.loan", new FactMapper(types, fields), timeline, json);
	}

	@Bean
	Consumer<Message<List<byte[]>>> financingLoan(EventConsumers consumers, TimelineProjection financingLoanTimeline) {
		return consumers.of(financingLoanTimeline);
	}

}
