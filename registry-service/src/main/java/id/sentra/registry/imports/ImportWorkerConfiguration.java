package id.sentra.registry.imports;

import java.time.Duration;

import id.sentra.platform.worker.BackgroundWorker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Instances share the imports that wait: each takes what no other has. Previews come
 * after.
 */
@Configuration(proxyBeanMethods = false)
class ImportWorkerConfiguration {

	@Bean
	BackgroundWorker importWorker(ImportProcess process, PreviewProcess previews) {
		return new BackgroundWorker("import", 1, Duration.ofSeconds(5),
				(running) -> process.workOffOne(running) || previews.workOffOne(running));
	}

}
