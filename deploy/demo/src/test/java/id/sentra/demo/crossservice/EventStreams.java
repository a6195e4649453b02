package id.sentra.demo.crossservice;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

import id.sentra.local.settings.Program;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The topics of a running platform: what was published, and how far who has read. */
final class EventStreams {

	/** Which service reads what, as docs/events.md says. */
	static final Map<Program, List<String>> READ = Map.of(Program.REGISTRY,
			List.of("training.enrolment", "training.mentoring", "financing.application", "financing.loan",
					"bazaar.stall", "bazaar.agreement"),
			Program.TRAINING, List.of("registry.sme"), Program.FINANCING,
			List.of("registry.sme", "training.enrolment", "training.mentoring", "bazaar.stall"), Program.BAZAAR,
			List.of("registry.sme", "training.enrolment"));

	private static final Duration PATIENCE = Duration.ofMinutes(5);

	private final String broker;

	private final CrossServiceFacts facts;

	EventStreams(String broker, CrossServiceFacts facts) {
		this.broker = broker;
		this.facts = facts;
	}

	/** Waits until everything was sent and everybody has applied what was sent. */
	void awaitSettled() {
		await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> {
			for (Program context : Program.contexts()) {
				assertThat(this.facts.number(context, "select count(*) from outbox")).as("outbox of %s", context)
					.isZero();
			}
			for (Program reader : READ.keySet()) {
				assertThat(unread(reader)).as("unread by %s", reader).isEmpty();
			}
		});
	}

	/** Every topic of ours, those of dead letters too. */
	TreeSet<String> topics() {
		try (KafkaConsumer<String, String> consumer = consumer()) {
			return consumer.listTopics()
				.keySet()
				.stream()
				.filter((topic) -> !topic.startsWith("__"))
				.collect(Collectors.toCollection(TreeSet::new));
		}
	}

	/** The topics of which a service has committed what it read. */
	TreeSet<String> readBy(Program service) throws Exception {
		try (Admin admin = admin()) {
			return committed(admin, service).keySet()
				.stream()
				.map(TopicPartition::topic)
				.collect(Collectors.toCollection(TreeSet::new));
		}
	}

	/**
	 * Every record of a topic, by partition in its order; one sent twice is there twice.
	 */
	List<Event> events(String topic) {
		List<Event> events = new ArrayList<>();
		try (KafkaConsumer<String, String> consumer = consumer()) {
			List<TopicPartition> all = partitions(consumer, topic);
			consumer.assign(all);
			consumer.seekToBeginning(all);
			Map<TopicPartition, Long> ends = consumer.endOffsets(all);
			while (ends.entrySet().stream().anyMatch((end) -> consumer.position(end.getKey()) < end.getValue())) {
				consumer.poll(Duration.ofMillis(500)).forEach((record) -> events.add(event(record)));
			}
		}
		return events;
	}

	/** Records a service has not committed yet, by topic and partition. */
	private Map<String, Long> unread(Program service) throws ExecutionException, InterruptedException {
		Map<String, Long> unread = new TreeMap<>();
		try (Admin admin = admin()) {
			Map<TopicPartition, OffsetAndMetadata> committed = committed(admin, service);
			Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
			admin.describeTopics(READ.get(service))
				.allTopicNames()
				.get()
				.forEach((topic, description) -> description.partitions()
					.forEach((info) -> latest.put(new TopicPartition(topic, info.partition()), OffsetSpec.latest())));
			admin.listOffsets(latest).all().get().forEach((partition, end) -> {
				OffsetAndMetadata read = committed.get(partition);
				long left = end.offset() - ((read != null) ? read.offset() : 0);
				if (left > 0) {
					unread.put(partition.toString(), left);
				}
			});
		}
		return unread;
	}

	private static Map<TopicPartition, OffsetAndMetadata> committed(Admin admin, Program service)
			throws ExecutionException, InterruptedException {
		return admin.listConsumerGroupOffsets(service.id()).partitionsToOffsetAndMetadata().get();
	}

	private static List<TopicPartition> partitions(KafkaConsumer<String, String> consumer, String topic) {
		return consumer.partitionsFor(topic)
			.stream()
			.map((info) -> new TopicPartition(info.topic(), info.partition()))
			.toList();
	}

	private static Event event(ConsumerRecord<String, String> record) {
		return new Event(header(record, "ce_id"), header(record, "ce_type"), record.key(),
				Long.parseLong(header(record, "ce_sequence")), trace(record));
	}

	private static String trace(ConsumerRecord<String, String> record) {
		return (record.headers().lastHeader("traceparent") != null) ? header(record, "traceparent").split("-")[1] : "";
	}

	private static String header(ConsumerRecord<String, String> record, String name) {
		return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
	}

	private Admin admin() {
		return Admin.create(Map.of("bootstrap.servers", this.broker));
	}

	private KafkaConsumer<String, String> consumer() {
		return new KafkaConsumer<>(Map.of("bootstrap.servers", this.broker, "enable.auto.commit", false),
				new StringDeserializer(), new StringDeserializer());
	}

	/**
	 * One record.
	 *
	 * @param key the aggregate's id
	 * @param version the aggregate's version
	 * @param trace the trace it belongs to, empty when none
	 */
	record Event(String id, String type, String key, long version, String trace) {

	}

}
