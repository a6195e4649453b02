package id.sentra.gateway.route;

import org.springframework.cloud.gateway.config.HttpClientCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Routes are in application.yml; here is what cannot be said there. */
@Configuration(proxyBeanMethods = false)
class RouteConfiguration {

	/** A request that may have reached the service is never sent again. */
	@Bean
	HttpClientCustomizer noRetry() {
		return (client) -> client.disableRetry(true);
	}

}
