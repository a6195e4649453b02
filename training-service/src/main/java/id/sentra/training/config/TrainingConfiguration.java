package id.sentra.training.config;

import id.sentra.platform.region.TimeZones;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the service works with besides the platform. */
@Configuration(proxyBeanMethods = false)
class TrainingConfiguration {

	@Bean
	TimeZones timeZones() {
		return TimeZones.load();
	}

}
