package id.sentra.platform.config;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.core.io.FileSystemResource;

/** The authorities that PostgreSQL's and the brokers' certificates are held against. */
@AutoConfiguration
public class EncryptionAutoConfiguration {

	@Bean
	DatabaseEncryption databaseEncryption(@Value("${sentra.database.root-certificate}") String rootCertificate) {
		return new DatabaseEncryption(rootCertificate);
	}

	/**
	 * A plain name is a file, as it is to Kafka's own tools; left alone it would be
	 * looked for on the class path.
	 */
	@Bean
	static BeanPostProcessor authorityOfBrokers(Environment environment) {
		String file = environment.getProperty("sentra.kafka.trust-store", "");
		return new BeanPostProcessor() {
			@Override
			public Object postProcessBeforeInitialization(Object bean, String name) {
				if (bean instanceof KafkaProperties kafka && !file.isBlank()) {
					kafka.getSsl().setTrustStoreLocation(new FileSystemResource(file));
				}
				return bean;
			}
		};
	}

}
