package id.sentra.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.LongDeserializer;
import org.apache.kafka.common.serialization.LongSerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The limit of an event's delay: one record, acknowledged by all, from send to poll in
 * one JVM, with nothing around it.
 */
final class BareKafka {

	private static final String VALUE = "x".repeat(512);

	private static final Duration POLL = Duration.ofMillis(100);

	private final String bootstrap;

	private final String topic = "bench-" + UUID.randomUUID();

	BareKafka(String bootstrap) throws Exception {
		this.bootstrap = bootstrap;
		try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
			admin.createTopics(List.of(new NewTopic(this.topic, 6, (short) 1))).all().get();
		}
	}

	/** Sends at this rate for so long, and as long before without counting. */
	Latencies measure(int rate, Duration warmUp, Duration counted) {
		long start = System.nanoTime() + warmUp.toNanos();
		long end = start + counted.toNanos();
		Queue<Long> delays = new ConcurrentLinkedQueue<>();
		try (KafkaConsumer<Long, String> consumer = consumer()) {
			CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> send(rate, end), Pace.OWN_THREAD);
			long drained = end + Duration.ofSeconds(2).toNanos();
			while (System.nanoTime() < drained) {
				consumer.poll(POLL).forEach((record) -> {
					if (record.key() > start) {
						delays.add(System.nanoTime() - record.key());
					}
				});
			}
			sending.join();
		}
		return Latencies.of(delays);
	}

	private void send(int rate, long end) {
		Map<String, Object> settings = Map.of("bootstrap.servers", this.bootstrap, "acks", "all", "linger.ms", 0);
		try (KafkaProducer<Long, String> producer = new KafkaProducer<>(settings, new LongSerializer(),
				new StringSerializer())) {
			Pace pace = new Pace(rate);
			while (pace.next() < end) {
				producer.send(new ProducerRecord<>(this.topic, System.nanoTime(), VALUE));
			}
		}
	}

	private KafkaConsumer<Long, String> consumer() {
		Map<String, Object> settings = Map.of("bootstrap.servers", this.bootstrap, "enable.auto.commit", false);
		KafkaConsumer<Long, String> consumer = new KafkaConsumer<>(settings, new LongDeserializer(),
				new StringDeserializer());
		List<TopicPartition> partitions = new ArrayList<>();
		consumer.partitionsFor(this.topic)
			.forEach((info) -> partitions.add(new TopicPartition(this.topic, info.partition())));
		consumer.assign(partitions);
		consumer.seekToEnd(partitions);
		partitions.forEach(consumer::position);
		return consumer;
	}

}
