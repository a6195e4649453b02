package id.sentra.registry.cluster;

import id.sentra.platform.event.PublishedTopic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The topic of cluster events, made at start if it is missing.
 */
@Configuration(proxyBeanMethods = false)
class ClusterTopic {

	@Bean
	PublishedTopic registryClusterTopic() {
		return new PublishedTopic(ClusterEvents.TOPIC);
	}

}
