package id.sentra.registry.imports;

import java.time.Duration;

import id.sentra.platform.worker.BackgroundWorker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Instances share the imports that wait: each takes what no other has. What is to be
 * undone comes after them, previews last.
 */
@Configuration(proxyBeanMethods = false)
class ImportWorkerConfiguration {

	@Bean
	BackgroundWorker importWorker(ImportProcess process, UndoProcess undos, PreviewProcess previews) {
		return new BackgroundWorker("import", 1, Duration.ofSeconds(5),
				(running) -> process.workOffOne(running) || undos.workOffOne(running) || previews.workOffOne(running));
	}

}
