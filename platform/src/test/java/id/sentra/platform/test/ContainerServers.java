package id.sentra.platform.test;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.context.annotation.Bean;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * The same servers in containers, where there is Docker:
 * {@code mvn verify -Dsentra.containers}.
 */
@TestConfiguration(proxyBeanMethods = false)
@ConditionalOnProperty(EmbeddedServers.CONTAINERS)
public class ContainerServers {

	@Bean
	@ServiceConnection
	PostgreSQLContainer postgres() {
		return new PostgreSQLContainer("postgres:18");
	}

	@Bean
	@ServiceConnection
	KafkaContainer kafka() {
		return new KafkaContainer("apache/kafka:4.3.1");
	}

}
