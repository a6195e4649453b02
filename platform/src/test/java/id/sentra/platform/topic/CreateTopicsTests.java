package id.sentra.platform.topic;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

import id.sentra.platform.test.EmbeddedServers;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CreateTopicsTests {

	@TempDir
	Path folder;

	@Test
	void topicsAndTheirDeadLettersAreMadeOnceAndKeepEverything() throws Exception {
		try (Admin admin = Admin.create(Map.of("bootstrap.servers", EmbeddedServers.kafka()))) {
			admin
				.createTopics(
						List.of(new NewTopic("made.before", 6, (short) 1).configs(Map.of("retention.ms", "1000"))))
				.all()
				.get();
			Path file = Files.writeString(this.folder.resolve("topics.csv"), """
					topic,read by
					made.before,
					made.now,training bazaar
					""");
			run(file, EmbeddedServers.kafka());
			run(file, EmbeddedServers.kafka());
			Set<String> topics = Set.of("made.before", "made.now", "made.now.training.dlt", "made.now.bazaar.dlt");
			assertThat(admin.describeTopics(topics).allTopicNames().get().values())
				.extracting(TopicDescription::partitions)
				.allSatisfy((partitions) -> assertThat(partitions).hasSize(6));
			assertThat(admin
				.describeConfigs(
						topics.stream().map((name) -> new ConfigResource(ConfigResource.Type.TOPIC, name)).toList())
				.all()
				.get()
				.values()).allSatisfy((settings) -> {
					assertThat(value(settings, "retention.ms")).isEqualTo("-1");
					assertThat(value(settings, "retention.bytes")).isEqualTo("-1");
					assertThat(value(settings, "min.insync.replicas")).isEqualTo("1");
				});
		}
	}

	@Test
	void withoutABrokerItFails() throws Exception {
		Path file = Files.writeString(this.folder.resolve("topics.csv"), "topic,read by\nmade.never,\n");
		assertThatThrownBy(() -> run(file, "127.0.0.1:1")).isInstanceOf(Exception.class);
	}

	private static void run(Path topics, String broker) {
		CreateTopics
			.run(topics.toString(), "--spring.config.name=sentra-platform", "--spring.kafka.admin.operation-timeout=5s",
					"--SENTRA_KAFKA_BOOTSTRAP=" + broker, "--SENTRA_KAFKA_PARTITIONS=6", "--SENTRA_KAFKA_REPLICATION=1")
			.close();
	}

	private static String value(Config settings, String name) {
		return settings.get(name).value();
	}

}
