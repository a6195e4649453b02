package id.sentra.platform.deadletter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import id.sentra.platform.error.NotFound;
import id.sentra.platform.event.TopicReader;
import id.sentra.platform.inbox.DeadLettering;
import id.sentra.platform.inbox.EventConsumers;
import id.sentra.platform.projection.Projection;
import id.sentra.platform.security.Scope;
import id.sentra.platform.tx.Actor;
import id.sentra.platform.tx.Transactions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.r2dbc.core.DatabaseClient;

/**
 * The dead letters of a service's projections. They stay in their topic for good; which
 * of them are dealt with, and by whom, is in the database. Blocking: call it off the
 * event loop.
 */
public final class DeadLetters {

	private static final Logger logger = LoggerFactory.getLogger(DeadLetters.class);

	private static final int LISTED_AT_MOST = 1000;

	private final String service;

	private final List<Projection> projections;

	private final TopicReader reader;

	private final EventConsumers consumers;

	private final Resolutions resolutions;

	DeadLetters(String service, List<Projection> projections, TopicReader reader, EventConsumers consumers,
			Resolutions resolutions) {
		this.service = service;
		this.projections = projections;
		this.reader = reader;
		this.consumers = consumers;
		this.resolutions = resolutions;
	}

	/** Those not dealt with yet, the first 1,000. */
	public List<DeadLetter> pending() {
		List<DeadLetter> letters = new ArrayList<>();
		this.projections.forEach((projection) -> forEachPending(projection, (record) -> {
			if (letters.size() < LISTED_AT_MOST) {
				letters.add(DeadLetter.of(record));
			}
		}));
		return letters;
	}

	/** How many are pending by the topic they came from, without reading them. */
	public Map<String, Long> counts() {
		Map<String, String> sources = this.projections.stream()
			.map(Projection::topic)
			.distinct()
			.collect(Collectors.toMap((topic) -> DeadLettering.topicOf(topic, this.service), Function.identity()));
		Map<String, Long> resolved = this.resolutions.counts(sources.keySet());
		Map<String, Long> counts = new HashMap<>();
		sources.forEach((topic, source) -> counts.put(source, -resolved.getOrDefault(topic, 0L)));
		this.reader.ends(sources.keySet())
			.forEach((partition, end) -> counts.merge(sources.get(partition.topic()), end, Long::sum));
		return counts;
	}

	/** Applies all that are pending once more; those that fail again stay pending. */
	public Replay replay(String username) {
		int[] counts = new int[2];
		this.projections.forEach((projection) -> forEachPending(projection, (record) -> {
			try {
				this.consumers.apply(projection, List.of(record));
				this.resolutions.record(record.topic(), record.partition(), record.offset(), "REPLAYED", username);
				counts[0]++;
			}
			catch (RuntimeException ex) {
				logger.warn("Dead letter {}-{}@{} failed again: {}", record.topic(), record.partition(),
						record.offset(), ex.getClass().getName());
				counts[1]++;
			}
		}));
		return new Replay(counts[0], counts[1]);
	}

	/**
	 * Gives one up.
	 * @throws NotFound when it is not pending
	 */
	public void discard(String topic, int partition, long offset, String username) {
		boolean waits = this.projections.stream()
			.anyMatch((projection) -> DeadLettering.topicOf(projection.topic(), this.service).equals(topic))
				&& offset >= 0
				&& offset < this.reader.ends(topic).getOrDefault(new TopicPartition(topic, partition), 0L)
				&& !this.resolutions.of(topic).contains(new Resolutions.Place(partition, offset));
		if (!waits) {
			throw new NotFound("unknown-dead-letter");
		}
		this.resolutions.record(topic, partition, offset, "DISCARDED", username);
	}

	private void forEachPending(Projection projection, Consumer<ConsumerRecord<byte[], byte[]>> work) {
		String topic = DeadLettering.topicOf(projection.topic(), this.service);
		Set<Resolutions.Place> resolved = this.resolutions.of(topic);
		for (Map.Entry<TopicPartition, Long> end : this.reader.ends(topic).entrySet()) {
			this.reader.read(end.getKey(), 0, end.getValue(), (batch) -> batch.records()
				.stream()
				.filter((record) -> !resolved.contains(new Resolutions.Place(record.partition(), record.offset())))
				.forEach(work));
		}
	}

	/** How many were applied and how many failed again. */
	public record Replay(int replayed, int failed) {
	}

	/** What became of dead letters. */
	static final class Resolutions {

		private final Transactions transactions;

		private final DatabaseClient database;

		Resolutions(Transactions transactions, DatabaseClient database) {
			this.transactions = transactions;
			this.database = database;
		}

		Set<Place> of(String topic) {
			return this.transactions
				.in(Scope.system(),
						this.database
							.sql("select partition_no, record_offset from dead_letter_resolution where topic = :topic")
							.bind("topic", topic)
							.map((row) -> new Place(row.get("partition_no", Integer.class),
									row.get("record_offset", Long.class)))
							.all()
							.collect(Collectors.toSet()))
				.blockOptional()
				.orElseThrow();
		}

		Map<String, Long> counts(Set<String> topics) {
			return this.transactions
				.in(Scope.system(), this.database.sql("""
						select topic, count(*) as resolved from dead_letter_resolution where topic = any(:topics)
						group by topic""")
					.bind("topics", topics.toArray(String[]::new))
					.map((row) -> Map.entry(row.get("topic", String.class), row.get("resolved", Long.class)))
					.all()
					.collectMap(Map.Entry::getKey, Map.Entry::getValue))
				.blockOptional()
				.orElseThrow();
		}

		void record(String topic, int partition, long offset, String outcome, String username) {
			this.transactions
				.in(Scope.system(), this.database.sql("""
						insert into dead_letter_resolution (topic, partition_no, record_offset, outcome, resolved_by)
						values (:topic, :partition, :offset, :outcome, :username) on conflict do nothing""")
					.bind("topic", topic)
					.bind("partition", partition)
					.bind("offset", offset)
					.bind("outcome", outcome)
					.bind("username", username)
					.fetch()
					.rowsUpdated())
				.contextWrite((context) -> Actor.by(context, username, "dead-letter " + outcome))
				.block();
		}

		record Place(int partition, long offset) {
		}

	}

}
