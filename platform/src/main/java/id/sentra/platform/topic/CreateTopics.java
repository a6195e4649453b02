package id.sentra.platform.topic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import id.sentra.platform.event.Topics;
import id.sentra.platform.inbox.DeadLettering;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.KafkaAdmin;

/**
 * Makes the topics that a file names, with a dead-letter topic for each reader, and ends:
 * {@code java -cp <program>.jar id.sentra.platform.topic.CreateTopics topics.csv}. A
 * topic that is there is set to keep its events again. Needs the broker only.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({ PropertyPlaceholderAutoConfiguration.class, SslAutoConfiguration.class,
		KafkaAutoConfiguration.class })
public class CreateTopics {

	/** Ends with 0 when all topics are as the programs expect them. */
	public static void main(String[] arguments) {
		System.exit(SpringApplication.exit(run(arguments)));
	}

	static ConfigurableApplicationContext run(String... arguments) {
		SpringApplication program = new SpringApplication(CreateTopics.class);
		program.setWebApplicationType(WebApplicationType.NONE);
		return program.run(arguments);
	}

	@Bean
	ApplicationRunner create(KafkaAdmin admin, @Value("${sentra.kafka.partitions}") int partitions,
			@Value("${sentra.kafka.replication}") short replication) {
		return (arguments) -> {
			List<String> names = names(Path.of(arguments.getNonOptionArgs().get(0)));
			admin.setModifyTopicConfigs(true);
			admin.createOrModifyTopics(Topics.keptForever(names, partitions, replication).toArray(NewTopic[]::new));
		};
	}

	/** Of each line below the first: a topic, a comma, the services that read it. */
	private static List<String> names(Path file) throws IOException {
		return Files.readAllLines(file)
			.stream()
			.skip(1)
			.map((line) -> line.split(",", -1))
			.flatMap((line) -> Stream.concat(Stream.of(line[0]),
					Stream.of(line[1].split(" "))
						.filter((reader) -> !reader.isEmpty())
						.map((reader) -> DeadLettering.topicOf(line[0], reader))))
			.toList();
	}

}
