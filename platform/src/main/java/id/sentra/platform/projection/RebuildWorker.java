package id.sentra.platform.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import id.sentra.platform.event.TopicReader;
import id.sentra.platform.inbox.DeadLettering;
import id.sentra.platform.inbox.EventConsumers;
import id.sentra.platform.tx.AdvisoryLock;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.listener.BatchListenerFailedException;

/**
 * Does the rebuilds that were ordered, one instance at a time, and goes on where a crash
 * stopped it. New events are applied meanwhile as always; the inbox sees to it that none
 * is applied twice.
 */
final class RebuildWorker implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(RebuildWorker.class);

	private static final long LOOK_EVERY_MILLIS = 1000;

	private final AdvisoryLock lock;

	private final TopicReader reader;

	private final EventConsumers consumers;

	private final DeadLettering deadLetters;

	private final List<Projection> projections;

	private final Semaphore stopped = new Semaphore(0);

	private volatile boolean running;

	RebuildWorker(AdvisoryLock lock, TopicReader reader, EventConsumers consumers, DeadLettering deadLetters,
			List<Projection> projections) {
		this.lock = lock;
		this.reader = reader;
		this.consumers = consumers;
		this.deadLetters = deadLetters;
		this.projections = projections;
	}

	@Override
	public void start() {
		this.running = true;
		Thread thread = new Thread(this::run, "projection-rebuild");
		thread.setDaemon(true);
		thread.start();
	}

	@Override
	public void stop() {
		this.running = false;
		this.stopped.release();
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	private void run() {
		while (this.running) {
			try {
				workOffIfNobodyElseDoes();
				this.stopped.tryAcquire(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				return;
			}
		}
	}

	private void workOffIfNobodyElseDoes() throws InterruptedException {
		try {
			Optional<Connection> held = this.lock.tryAcquire();
			if (held.isPresent()) {
				workOff(held.get());
			}
		}
		catch (SQLException | RuntimeException ex) {
			logger.warn("Rebuilds interrupted, go on in {} ms: {}", LOOK_EVERY_MILLIS, ex.toString());
		}
	}

	private void workOff(Connection held) throws SQLException, InterruptedException {
		try (Connection connection = held) {
			RebuildTable table = new RebuildTable(connection);
			while (this.running) {
				for (RebuildTable.Run run : table.unfinished()) {
					rebuild(table, run);
				}
				this.stopped.tryAcquire(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
			}
		}
	}

	private void rebuild(RebuildTable table, RebuildTable.Run run) throws SQLException {
		Optional<Projection> projection = this.projections.stream()
			.filter((candidate) -> candidate.topic().equals(run.projection()))
			.findFirst();
		if (projection.isEmpty()) {
			return;
		}
		if (!run.planned()) {
			table.plan(run.projection(), this.reader.ends(run.projection()));
		}
		for (RebuildTable.Part part : table.parts(run.projection())) {
			TopicPartition partition = new TopicPartition(run.projection(), part.partition());
			this.reader.read(partition, part.next(), part.end(), (batch) -> {
				apply(projection.get(), batch.records());
				advance(table, partition, batch.next());
			});
		}
		table.finish(run.projection());
		logger.info("Projection {} rebuilt", run.projection());
	}

	private void apply(Projection projection, List<ConsumerRecord<byte[], byte[]>> records) {
		if (!this.running) {
			throw new IllegalStateException("shutting down");
		}
		List<ConsumerRecord<byte[], byte[]>> left = records;
		while (!left.isEmpty()) {
			left = afterDeadLetter(projection, left);
		}
	}

	/** What is left after the first that could not be applied; nothing when all were. */
	private List<ConsumerRecord<byte[], byte[]>> afterDeadLetter(Projection projection,
			List<ConsumerRecord<byte[], byte[]>> records) {
		try {
			this.consumers.apply(projection, records);
			return List.of();
		}
		catch (BatchListenerFailedException ex) {
			if (DeadLettering.isOfInfrastructure(ex)) {
				throw ex;
			}
			this.deadLetters.publish(records.get(ex.getIndex()), ex);
			return records.subList(ex.getIndex() + 1, records.size());
		}
	}

	private static void advance(RebuildTable table, TopicPartition partition, long next) {
		try {
			table.advance(partition.topic(), partition.partition(), next);
		}
		catch (SQLException ex) {
			throw new IllegalStateException("rebuild's place not recorded", ex);
		}
	}

}
