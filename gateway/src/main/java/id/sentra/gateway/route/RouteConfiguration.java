package id.sentra.gateway.route;

import id.sentra.gateway.service.ServiceConnections;
import org.springframework.cloud.gateway.config.HttpClientCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Routes are in application.yml; here is what cannot be said there. */
@Configuration(proxyBeanMethods = false)
class RouteConfiguration {

	@Bean
	HttpClientCustomizer reachesServices(ServiceConnections connections) {
		return connections::of;
	}

}
