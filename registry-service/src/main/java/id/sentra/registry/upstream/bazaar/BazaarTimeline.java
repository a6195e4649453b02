package id.sentra.registry.upstream.bazaar;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import id.sentra.platform.event.EventJson;
import id.sentra.platform.inbox.EventConsumers;
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
	TimelineProjection bazaarStallTimeline(Timeline timeline, EventJson json) {
		Set<String> types = Set.of("stall-applied", "stall-allocated", "stall-waitlisted", "stall-declined",
				"stall-accepted", "stall-released", "stall-withdrawn", "sales-reported");
		Set<String> fields = Set.of("bazaarName", "stallCode", "reasonCode", "amount", "saleDay");
		return new TimelineProjection("bazaar.stall", new FactMapper(types, fields), timeline, json);
	}

	@Bean
	Consumer<Message<List<byte[]>>> bazaarStall(EventConsumers consumers, TimelineProjection bazaarStallTimeline) {
		return consumers.of(bazaarStallTimeline);
	}

	@Bean
	TimelineProjection bazaarAgreementTimeline(Timeline timeline, EventJson json) {
		Set<String> types = Set.of("agreement-proposed", "agreement-countered", "agreement-signed", "agreement-ended");
		Set<String> fields = Set.of("agreementId", "partnerName", "kind", "channel", "value", "round");
		return new TimelineProjection("bazaar.agreement", new FactMapper(types, fields), timeline, json);
	}

	@Bean
	Consumer<Message<List<byte[]>>> bazaarAgreement(EventConsumers consumers,
			TimelineProjection bazaarAgreementTimeline) {
		return consumers.of(bazaarAgreementTimeline);
	}

}
