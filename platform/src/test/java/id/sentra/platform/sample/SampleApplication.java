package id.sentra.platform.sample;

import java.util.List;
import java.util.function.Consumer;

import id.sentra.platform.event.PublishedTopic;
import id.sentra.platform.inbox.EventConsumers;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.messaging.Message;

/**
 * The smallest service there can be: it publishes things and keeps a projection of them.
 */
@SpringBootApplication
class SampleApplication {

	@Bean
	PublishedTopic thingTopic() {
		return new PublishedTopic(ThingProjection.TOPIC);
	}

	@Bean
	Consumer<Message<List<byte[]>>> sampleThing(EventConsumers consumers, ThingProjection projection) {
		return consumers.of(projection);
	}

}
