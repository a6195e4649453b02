package id.sentra.financing.upstream.registry;

import java.util.List;
import java.util.function.Consumer;

import id.sentra.platform.inbox.EventConsumers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

@Configuration(proxyBeanMethods = false)
class RegistryConsumers {

	@Bean
	Consumer<Message<List<byte[]>>> registrySme(EventConsumers consumers, RegistrySmes smes) {
		return consumers.of(smes);
	}

}
