package id.sentra.registry.imports;

import java.time.Duration;

import id.sentra.platform.worker.BackgroundWorker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Instances share the imports that wait: each takes what no other has. */
@Configuration(proxyBeanMethods = false)
class ImportWorkerConfiguration {

	@Bean
	BackgroundWorker importWorker(ImportProcess process) {
		return new BackgroundWorker("import", 1, Duration.ofSeconds(5), process::workOffOne);
	}

}
