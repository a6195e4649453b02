package id.sentra.platform.worker;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Works off piece after piece on threads of its own, from the service's start to its
 * stop. Looks for the next when it is woken, or after a pause. A piece that fails ends no
 * thread: it is for its work to say when it is tried again.
 */
public final class BackgroundWorker implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(BackgroundWorker.class);

	private static final Duration LONGEST_STOP = Duration.ofSeconds(15);

	private final String name;

	private final int threads;

	private final Duration pause;

	private final Predicate<BooleanSupplier> work;

	private final Semaphore woken = new Semaphore(0);

	private volatile boolean running;

	private volatile List<Thread> working = List.of();

	/**
	 * @param pause how long to wait once there was nothing to do
	 * @param work works off one piece and says whether there was one; what it is given
	 * says whether to go on with a long one
	 */
	public BackgroundWorker(String name, int threads, Duration pause, Predicate<BooleanSupplier> work) {
		this.name = name;
		this.threads = threads;
		this.pause = pause;
		this.work = work;
	}

	/** There is something to do: nobody waits out the pause. */
	public void wake() {
		this.woken.release(this.threads);
	}

	@Override
	public void start() {
		this.running = true;
		this.working = IntStream.range(0, this.threads)
			.mapToObj((number) -> new Thread(this::run, this.name + "-" + number))
			.toList();
		this.working.forEach(Thread::start);
	}

	@Override
	public void stop() {
		this.running = false;
		wake();
		try {
			for (Thread thread : this.working) {
				thread.join(LONGEST_STOP.toMillis());
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
				waitForMore();
			}
		}
	}

	/** Messages of exceptions may hold data of people: only the class is logged. */
	private boolean workOffOne() {
		try {
			return this.work.test(this::isRunning);
		}
		catch (RuntimeException ex) {
			logger.warn("{} pauses for a moment: {}", this.name, ex.getClass().getName());
			return false;
		}
		catch (LinkageError | OutOfMemoryError | StackOverflowError ex) {
			logger.error("{} pauses for a moment: {}", this.name, ex.getClass().getName());
			return false;
		}
	}

	private void waitForMore() {
		try {
			this.woken.tryAcquire(this.pause.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			this.running = false;
		}
	}

}
