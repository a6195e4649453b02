package id.sentra.platform.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import id.sentra.platform.observability.Meters;
import id.sentra.platform.tx.AdvisoryLock;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Chains what the audit has collected. One instance of a service does so at a time; the
 * others, and those who write, never wait for it.
 */
final class AuditSealer implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(AuditSealer.class);

	/**
	 * No more a second: what a large import leaves is chained after it, not beside it.
	 */
	private static final int BATCH = 2000;

	private static final Duration PAUSE = Duration.ofSeconds(1);

	private final AdvisoryLock lock;

	private final Clock clock;

	private final Counter sealed;

	private volatile CountDownLatch stopping = new CountDownLatch(0);

	private volatile Instant leadingSince = Instant.MAX;

	private volatile Instant upToDate = Instant.MAX;

	private volatile Thread thread = new Thread("never started");

	AuditSealer(AdvisoryLock lock, Clock clock, MeterRegistry meters) {
		this.lock = lock;
		this.clock = clock;
		this.sealed = meters.counter(Meters.AUDIT_SEALED);
		Gauge.builder(Meters.AUDIT_BEHIND, this, AuditSealer::behind).strongReference(true).register(meters);
	}

	@Override
	public void start() {
		this.stopping = new CountDownLatch(1);
		this.thread = new Thread(this::run, "audit-sealer");
		this.thread.start();
	}

	@Override
	public void stop() {
		this.stopping.countDown();
		try {
			this.thread.join(TimeUnit.SECONDS.toMillis(15));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public boolean isRunning() {
		return this.stopping.getCount() > 0;
	}

	private void run() {
		while (isRunning()) {
			try {
				leadIfNobodyElseDoes();
			}
			catch (SQLException | RuntimeException ex) {
				logger.warn("Audit not chained, goes on in {}: {}", PAUSE, ex.toString());
			}
			pause();
		}
		this.leadingSince = Instant.MAX;
	}

	private void leadIfNobodyElseDoes() throws SQLException {
		Optional<Connection> held = this.lock.tryAcquire();
		if (held.isEmpty()) {
			this.leadingSince = Instant.MAX;
			return;
		}
		try (Connection connection = held.get()) {
			if (this.leadingSince.equals(Instant.MAX)) {
				this.leadingSince = this.clock.instant();
				this.upToDate = this.leadingSince;
			}
			AuditTable table = new AuditTable(connection);
			while (isRunning()) {
				int taken = table.seal(BATCH);
				this.sealed.increment(taken);
				if (taken < BATCH) {
					this.upToDate = this.clock.instant();
				}
				pause();
			}
		}
	}

	/** Seconds since nothing was left to chain; not a number where another leads. */
	private double behind() {
		return this.leadingSince.equals(Instant.MAX) ? Double.NaN
				: Duration.between(this.upToDate, this.clock.instant()).toMillis() / 1000.0;
	}

	private void pause() {
		try {
			this.stopping.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			this.stopping.countDown();
		}
	}

}
