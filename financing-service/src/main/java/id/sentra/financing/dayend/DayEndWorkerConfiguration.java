package id.sentra.financing.dayend;

import java.time.Duration;

import id.sentra.platform.worker.BackgroundWorker;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Instances share the chunks of a day end: each takes what no other has. */
@Configuration(proxyBeanMethods = false)
class DayEndWorkerConfiguration {

	@Bean
	BackgroundWorker dayEndWorker(DayEndProcess process, @Value("${sentra.financing.day-end-threads:2}") int threads) {
		return new BackgroundWorker("day-end", threads, Duration.ofSeconds(5), (running) -> process.workOffOne());
	}

}
