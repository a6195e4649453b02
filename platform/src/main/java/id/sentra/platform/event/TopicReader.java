package id.sentra.platform.event;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.core.ConsumerFactory;

/**
 * Reads a topic from an offset to an offset, outside any consumer group: for rebuilding
 * projections and for dead letters.
 */
public final class TopicReader {

	private static final Duration POLL = Duration.ofMillis(500);

	private final ConsumerFactory<byte[], byte[]> consumers;

	public TopicReader(ConsumerFactory<byte[], byte[]> consumers) {
		this.consumers = consumers;
	}

	/**
	 * The offset after the last record, by partition; empty for a topic that does not
	 * exist.
	 */
	public Map<TopicPartition, Long> ends(String topic) {
		try (org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer = open()) {
			return consumer.endOffsets(partitions(consumer.partitionsFor(topic)));
		}
	}

	/** The same of several topics by one connection, for whoever asks again and again. */
	public Map<TopicPartition, Long> ends(Set<String> topics) {
		try (org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer = open()) {
			Map<String, List<PartitionInfo>> known = consumer.listTopics();
			return consumer.endOffsets(topics.stream()
				.flatMap((topic) -> partitions(known.getOrDefault(topic, List.of())).stream())
				.toList());
		}
	}

	/**
	 * Hands over the records of a partition from {@code next} up to but without
	 * {@code end}, in batches, each with the offset to go on from.
	 */
	public void read(TopicPartition partition, long next, long end, Consumer<Batch> handler) {
		try (org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer = open()) {
			consumer.assign(List.of(partition));
			consumer.seek(partition, next);
			while (consumer.position(partition) < end) {
				ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
				List<ConsumerRecord<byte[], byte[]>> wanted = records.records(partition)
					.stream()
					.filter((record) -> record.offset() < end)
					.toList();
				handler.accept(new Batch(wanted, consumer.position(partition)));
			}
		}
	}

	private org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> open() {
		return this.consumers.createConsumer(null, null);
	}

	private static List<TopicPartition> partitions(List<PartitionInfo> known) {
		return known.stream().map((info) -> new TopicPartition(info.topic(), info.partition())).toList();
	}

	/** Records of one partition and the offset after them. */
	public record Batch(List<ConsumerRecord<byte[], byte[]>> records, long next) {
	}

}
