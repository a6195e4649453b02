package id.sentra.backup;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

import id.sentra.backup.Manifest.GroupPart;
import id.sentra.backup.Manifest.PartitionPart;
import id.sentra.backup.Manifest.TopicPart;
import id.sentra.local.settings.StartFailed;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Writes records into new topics, each to the partition and, where none is missing before
 * it, the offset that it had. Only then do the consumer groups go on where they were;
 * otherwise they begin anew, and their inboxes know what comes again.
 */
final class TopicRestore implements AutoCloseable {

	private final BrokerReader broker;

	private final BackupSet set;

	private final KafkaProducer<byte[], byte[]> producer;

	private final AtomicLong moved = new AtomicLong();

	private final AtomicReference<Exception> failure = new AtomicReference<>();

	/**
	 * One request at a time: to a new topic the first may fail and a second be taken, and
	 * then the first is out of order for ever.
	 */
	TopicRestore(Map<String, Object> client, BrokerReader broker, BackupSet set) {
		this.broker = broker;
		this.set = set;
		Map<String, Object> writing = new HashMap<>(client);
		writing.putAll(Map.of("acks", "all", "enable.idempotence", true, "compression.type", "lz4", "linger.ms", 20,
				"max.in.flight.requests.per.connection", 1));
		this.producer = new KafkaProducer<>(writing, new ByteArraySerializer(), new ByteArraySerializer());
	}

	void all(Manifest manifest, short replication) throws IOException {
		for (TopicPart topic : manifest.topics()) {
			create(topic, replication);
			for (PartitionPart partition : topic.partitions()) {
				load(new TopicPartition(topic.name(), partition.number()));
			}
		}
		this.producer.flush();
		Exception first = this.failure.get();
		if (first != null) {
			throw new IOException("records were not taken", first);
		}
		if (this.moved.get() == 0) {
			manifest.groups()
				.stream()
				.map(GroupPart::group)
				.distinct()
				.forEach((group) -> goOn(group, manifest.groups()));
		}
	}

	private void create(TopicPart topic, short replication) {
		if (this.broker.partitions().stream().anyMatch((partition) -> partition.topic().equals(topic.name()))) {
			throw new StartFailed("restore.not-empty", topic.name());
		}
		Map<String, String> settings = new HashMap<>(topic.settings());
		settings.put("min.insync.replicas", (replication > 1) ? "2" : "1");
		BrokerReader.done(this.broker.admin()
			.createTopics(List.of(new NewTopic(topic.name(), topic.partitions().size(), replication).configs(settings)))
			.all());
	}

	private void load(TopicPartition partition) throws IOException {
		try (InputStream file = this.set.read(this.set.partition(partition.topic(), partition.partition()))) {
			PartitionFile.read(partition, file, (kept) -> this.producer.send(kept.record(), (sent, error) -> {
				if (error != null) {
					this.failure.compareAndSet(null, error);
				}
				else if (sent.offset() != kept.offset()) {
					this.moved.incrementAndGet();
				}
			}));
		}
	}

	private void goOn(String group, List<GroupPart> places) {
		Map<TopicPartition, OffsetAndMetadata> next = new HashMap<>();
		places.stream()
			.filter((place) -> place.group().equals(group))
			.forEach((place) -> next.put(new TopicPartition(place.topic(), place.partition()),
					new OffsetAndMetadata(place.next())));
		BrokerReader.done(this.broker.admin().alterConsumerGroupOffsets(group, next).all());
	}

	@Override
	public void close() {
		this.producer.close();
	}

}
