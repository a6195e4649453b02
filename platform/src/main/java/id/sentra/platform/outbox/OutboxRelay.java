package id.sentra.platform.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import id.sentra.platform.outbox.EventSender.Outcome;
import id.sentra.platform.tx.AdvisoryLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Carries the outbox to Kafka. One instance of a service does so at a time. A row is
 * deleted only after the broker's acknowledgement: a crash between the two sends it
 * twice, never not at all. Per aggregate the topic holds the events in the order of their
 * versions, each for the first time before the next.
 */
public final class OutboxRelay implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(OutboxRelay.class);

	private static final int BATCH = 500;

	private static final Duration IDLE_POLL = Duration.ofSeconds(1);

	private static final Duration RETRY = Duration.ofSeconds(1);

	private final AdvisoryLock lock;

	private final EventSender sender;

	private final KeyBackoff backoff;

	private final RelayMeters meters;

	private final String source;

	private final Semaphore work = new Semaphore(0);

	private volatile boolean running;

	private volatile Thread thread = new Thread("never started");

	OutboxRelay(AdvisoryLock lock, EventSender sender, KeyBackoff backoff, RelayMeters meters, String source) {
		this.lock = lock;
		this.sender = sender;
		this.backoff = backoff;
		this.meters = meters;
		this.source = source;
	}

	/** Says that rows were committed; costs nothing and never waits. */
	public void wake() {
		this.work.release();
	}

	/** Whether this instance is the one that relays. */
	public boolean leads() {
		return this.meters.leads();
	}

	@Override
	public void start() {
		this.running = true;
		this.thread = new Thread(this::run, "outbox-relay");
		this.thread.start();
	}

	@Override
	public void stop() {
		this.running = false;
		wake();
		try {
			this.thread.join(TimeUnit.SECONDS.toMillis(15));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	private void run() {
		while (this.running) {
			try {
				leadIfNobodyElseDoes();
			}
			catch (SQLException | RuntimeException ex) {
				logger.warn("Outbox relay interrupted, goes on in {}: {}", RETRY, ex.toString());
			}
			this.meters.leading(false);
			pause(RETRY);
		}
	}

	private void leadIfNobodyElseDoes() throws SQLException {
		Optional<Connection> held = this.lock.tryAcquire();
		if (held.isEmpty()) {
			return;
		}
		try (Connection connection = held.get()) {
			this.meters.leading(true);
			OutboxTable outbox = new OutboxTable(connection, this.source);
			while (this.running) {
				this.meters.sample(outbox);
				if (!publishBatch(outbox)) {
					pause(IDLE_POLL);
				}
			}
		}
	}

	/**
	 * Publishes one batch, in waves of at most one row an aggregate; says whether there
	 * may be more to do at once.
	 */
	private boolean publishBatch(OutboxTable outbox) throws SQLException {
		this.work.drainPermits();
		List<OutboxRow> batch = outbox.read(this.backoff.waiting(), BATCH);
		int read = batch.size();
		int published = 0;
		Set<UUID> failed = new HashSet<>();
		while (!batch.isEmpty()) {
			List<OutboxRow> later = new ArrayList<>();
			List<OutboxRow> wave = firstOfEachAggregate(batch, failed, later);
			published += settle(outbox, this.sender.send(wave), failed);
			batch = later;
		}
		return published > 0 && (read == BATCH || published < read);
	}

	private static List<OutboxRow> firstOfEachAggregate(List<OutboxRow> rows, Set<UUID> failed, List<OutboxRow> later) {
		Set<UUID> underway = new HashSet<>(failed);
		List<OutboxRow> wave = new ArrayList<>(rows.size());
		for (OutboxRow row : rows) {
			if (underway.add(row.aggregate())) {
				wave.add(row);
			}
			else if (!failed.contains(row.aggregate())) {
				later.add(row);
			}
		}
		return wave;
	}

	private int settle(OutboxTable outbox, List<Outcome> outcomes, Set<UUID> failed) throws SQLException {
		List<Long> sent = outcomes.stream().filter(Outcome::sent).map((outcome) -> outcome.row().seq()).toList();
		if (!sent.isEmpty()) {
			outbox.delete(sent);
			this.meters.published(sent.size());
		}
		for (Outcome outcome : outcomes) {
			UUID aggregate = outcome.row().aggregate();
			if (outcome.sent()) {
				this.backoff.sent(aggregate);
				continue;
			}
			failed.add(aggregate);
			if (outcome.hopeless()) {
				outbox.park(outcome.row().seq(), outcome.reason());
				logger.error("Outbox row {} ({}) can never be sent and is parked: {}", outcome.row().seq(),
						outcome.row().event(), outcome.reason());
			}
			else {
				this.backoff.failed(aggregate);
				logger.warn("Outbox row {} not sent, held back: {}", outcome.row().seq(), outcome.reason());
			}
		}
		return sent.size();
	}

	private void pause(Duration longest) {
		try {
			if (this.running && this.work.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
				this.work.drainPermits();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			this.running = false;
		}
	}

}
