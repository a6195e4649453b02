package id.sentra.registry.upstream.bazaar;

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
 * Stalls and agreements.
 */
@Configuration(proxyBeanMethods = false)
class BazaarTimeline {

	@Bean
	MessageProjection bazaarStallTimeline(Timeline timeline, MessageCauses messages, EventJson json) {
		Set<String> types = Set.of("stall-applied", "stall-allocated", "stall-waitlisted", "stall-declined",
				"stall-accepted", "stall-released", "stall-withdrawn", "sales-reported");
		Set<String> fields = Set.of("bazaarName", "stallCode", "reasonCode", "amount", "saleDay");
		return new MessageProjection(
				new TimelineProjection("bazaar.stall", new FactMapper(types, fields), timeline, json), messages);
	}

	@Bean
	Consumer<Message<List<byte[]>>> bazaarStall(EventConsumers consumers, MessageProjection bazaarStallTimeline) {
		return consumers.of(bazaarStallTimeline);
	}

	@Bean
	MessageProjection bazaarAgreementTimeline(Timeline timeline, MessageCauses messages, EventJson json) {
		Set<String> types = Set.of("agreement-proposed", "agreement-countered", "agreement-signed", "agreement-ended");
		Set<String> fields = Set.of("agreementId", "partnerName", "kind", "channel", "value", "round");
		return new MessageProjection(
				new TimelineProjection("bazaar.agreement", new FactMapper(types, fields), timeline, json), messages);
	}

	@Bean
	Consumer<Message<List<byte[]>>> bazaarAgreement(EventConsumers consumers,
			MessageProjection bazaarAgreementTimeline) {
		return consumers.of(bazaarAgreementTimeline);
	}

}
