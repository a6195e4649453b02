package id.sentra.platform.event;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.KafkaAdmin;

/**
 * Creates the topics a service writes and reads, before its consumers are bound; while
 * the broker is away, goes on trying in the background. Every service declares a topic
 * alike, so it does not matter which comes first. Events are kept without limit: they are
 * the history projections are made of.
 */
public final class Topics implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(Topics.class);

	private final KafkaAdmin admin;

	private final List<NewTopic> topics;

	private volatile boolean running;

	public Topics(KafkaAdmin admin, List<String> names, int partitions, short replication) {
		this.admin = admin;
		this.topics = keptForever(names, partitions, replication);
	}

	/** As every service declares its topics. */
	public static List<NewTopic> keptForever(List<String> names, int partitions, short replication) {
		Map<String, String> settings = new LinkedHashMap<>();
		settings.put(TopicConfig.RETENTION_MS_CONFIG, "-1");
		settings.put(TopicConfig.RETENTION_BYTES_CONFIG, "-1");
		settings.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, (replication > 1) ? "2" : "1");
		return names.stream()
			.distinct()
			.map((name) -> new NewTopic(name, partitions, replication).configs(settings))
			.toList();
	}

	@Override
	public void start() {
		this.running = true;
		if (!created()) {
			Thread again = new Thread(this::keepTrying, "topics");
			again.setDaemon(true);
			again.start();
		}
	}

	@Override
	public void stop() {
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	/** Before everything that sends or listens. */
	@Override
	public int getPhase() {
		return Integer.MIN_VALUE;
	}

	private void keepTrying() {
		while (this.running && !created()) {
			try {
				TimeUnit.SECONDS.sleep(2);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				return;
			}
		}
	}

	private boolean created() {
		try {
			this.admin.createOrModifyTopics(this.topics.toArray(NewTopic[]::new));
			return true;
		}
		catch (RuntimeException ex) {
			logger.warn("Topics not created yet, will try again: {}", ex.toString());
			return false;
		}
	}

}
