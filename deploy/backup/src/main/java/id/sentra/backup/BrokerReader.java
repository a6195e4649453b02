package id.sentra.backup;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What the broker holds: records, settings of topics, offsets of consumer groups. */
final class BrokerReader implements AutoCloseable {

	static final Comparator<TopicPartition> ORDER = Comparator.comparing(TopicPartition::topic)
		.thenComparing(TopicPartition::partition);

	private static final Duration POLL = Duration.ofMillis(500);

	private final KafkaConsumer<byte[], byte[]> consumer;

	private final Admin admin;

	BrokerReader(Map<String, Object> client) {
		Map<String, Object> reading = new HashMap<>(client);
		reading.putAll(Map.of("enable.auto.commit", false, "max.poll.records", 2000, "fetch.max.wait.ms", 10,
				"auto.offset.reset", "none"));
		this.admin = Admin.create(client);
		this.consumer = new KafkaConsumer<>(reading, new ByteArrayDeserializer(), new ByteArrayDeserializer());
	}

	/** All partitions but the broker's own, in order. */
	List<TopicPartition> partitions() {
		return this.consumer.listTopics()
			.values()
			.stream()
			.flatMap(List::stream)
			.map((info) -> new TopicPartition(info.topic(), info.partition()))
			.filter((partition) -> !partition.topic().startsWith("__"))
			.sorted(ORDER)
			.toList();
	}

	Map<TopicPartition, Long> begins(Collection<TopicPartition> partitions) {
		return offsets(partitions, OffsetSpec.earliest());
	}

	Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions) {
		return offsets(partitions, OffsetSpec.latest());
	}

	private Map<TopicPartition, Long> offsets(Collection<TopicPartition> partitions, OffsetSpec which) {
		Map<TopicPartition, Long> offsets = new TreeMap<>(ORDER);
		done(this.admin.listOffsets(partitions.stream().collect(Collectors.toMap((one) -> one, (one) -> which))).all())
			.forEach((partition, found) -> offsets.put(partition, found.offset()));
		return offsets;
	}

	/** Each record of a partition before the end, in order. */
	void read(TopicPartition partition, long end, Consumer<ConsumerRecord<byte[], byte[]>> handler) {
		this.consumer.assign(List.of(partition));
		this.consumer.seekToBeginning(List.of(partition));
		while (this.consumer.position(partition) < end) {
			for (ConsumerRecord<byte[], byte[]> record : this.consumer.poll(POLL)) {
				if (record.offset() < end) {
					handler.accept(record);
				}
			}
		}
	}

	/** What was set for a topic itself. */
	Map<String, String> settings(String topic) {
		ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
		Config config = done(this.admin.describeConfigs(List.of(resource)).values().get(resource));
		Map<String, String> settings = new TreeMap<>();
		config.entries()
			.stream()
			.filter((entry) -> entry.source() == ConfigEntry.ConfigSource.DYNAMIC_TOPIC_CONFIG)
			.forEach((entry) -> settings.put(entry.name(), entry.value()));
		return settings;
	}

	/** Where a consumer group goes on. */
	Map<TopicPartition, Long> next(String group) {
		Map<TopicPartition, Long> next = new TreeMap<>(ORDER);
		Map<TopicPartition, OffsetAndMetadata> committed = done(
				this.admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
		committed.forEach((partition, offset) -> next.put(partition, offset.offset()));
		return next;
	}

	Admin admin() {
		return this.admin;
	}

	static <T> T done(KafkaFuture<T> future) {
		try {
			return future.get();
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex.getCause());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		this.consumer.close();
		this.admin.close();
	}

}
