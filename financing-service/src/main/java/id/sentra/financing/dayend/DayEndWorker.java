package id.sentra.financing.dayend;

import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Works off chunks of day ends on threads of its own, woken when a run is planned and
 * looking every few seconds. Instances share the work: each takes what no other has.
 */
@Component
class DayEndWorker implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(DayEndWorker.class);

	private static final long IDLE_SECONDS = 5;

	private static final long STOP_MILLIS = 15_000;

	private final DayEndProcess process;

	private final int threads;

	private final Semaphore planned = new Semaphore(0);

	private volatile boolean running;

	private volatile List<Thread> working = List.of();

	DayEndWorker(DayEndProcess process, @Value("${sentra.financing.day-end-threads:2}") int threads) {
		this.process = process;
		this.threads = threads;
	}

	void wake() {
		this.planned.release(this.threads);
	}

	@Override
	public void start() {
		this.running = true;
		this.working = IntStream.range(0, this.threads)
			.mapToObj((number) -> new Thread(this::run, "day-end-" + number))
			.toList();
		this.working.forEach(Thread::start);
	}

	@Override
	public void stop() {
		this.running = false;
		wake();
		try {
			for (Thread thread : this.working) {
				thread.join(STOP_MILLIS);
			}
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
			if (!workOffOne()) {
				idle();
			}
		}
	}

	/** Never ends the thread: whatever happens, the chunk waits for its next try. */
	private boolean workOffOne() {
		try {
			return this.process.workOffOne();
		}
		catch (RuntimeException | LinkageError | OutOfMemoryError ex) {
			logger.warn("Day ends pause for a moment: {}", ex.getClass().getName());
			return false;
		}
	}

	private void idle() {
		try {
			this.planned.tryAcquire(IDLE_SECONDS, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			this.running = false;
		}
	}

}
