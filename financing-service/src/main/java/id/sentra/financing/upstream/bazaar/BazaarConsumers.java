package id.sentra.financing.upstream.bazaar;

import java.util.List;
import java.util.function.Consumer;

import id.sentra.platform.inbox.EventConsumers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

@Configuration(proxyBeanMethods = false)
class BazaarConsumers {

	@Bean
	Consumer<Message<List<byte[]>>> bazaarStall(EventConsumers consumers, BazaarSales sales) {
		return consumers.of(sales);
	}

}
