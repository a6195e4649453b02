package id.sentra.registry.imports;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Works off imports one after another on a thread of its own, woken when a file comes in
 * and looking every second. Instances share the work: each takes what no other has.
 */
@Component
class ImportWorker implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(ImportWorker.class);

	private static final long IDLE_SECONDS = 1;

	private static final long STOP_MILLIS = 15_000;

	private final ImportProcess process;

	private final Semaphore arrived = new Semaphore(0);

	private volatile boolean running;

	private volatile Thread thread = new Thread("never started");

	ImportWorker(ImportProcess process) {
		this.process = process;
	}

	void wake() {
		this.arrived.release();
	}

	@Override
	public void start() {
		this.running = true;
		this.thread = new Thread(this::run, "import-worker");
		this.thread.start();
	}

	@Override
	public void stop() {
		this.running = false;
		wake();
		try {
			this.thread.join(STOP_MILLIS);
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

	/** Never ends the thread: whatever happens, the import waits for its next try. */
	private boolean workOffOne() {
		try {
			return this.process.workOffOne(() -> this.running);
		}
		catch (RuntimeException ex) {
			logger.warn("Imports pause for a moment: {}", ex.getClass().getName());
			return false;
		}
		catch (LinkageError | OutOfMemoryError | StackOverflowError ex) {
			logger.error("Imports pause for a moment: {}", ex.getClass().getName());
			return false;
		}
	}

	private void idle() {
		try {
			this.arrived.tryAcquire(IDLE_SECONDS, TimeUnit.SECONDS);
			this.arrived.drainPermits();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			this.running = false;
		}
	}

}
