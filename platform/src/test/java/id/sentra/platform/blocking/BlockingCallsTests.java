package id.sentra.platform.blocking;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import static org.assertj.core.api.Assertions.assertThat;

class BlockingCallsTests {

	private static final Duration PATIENCE = Duration.ofMinutes(1);

	private final CountDownLatch answering = new CountDownLatch(1);

	private final CountDownLatch scheduled = new CountDownLatch(1);

	private final Scheduler busy = Schedulers.fromExecutorService(new BusyExecutor(), "busy");

	@AfterEach
	void end() {
		this.busy.dispose();
	}

	/**
	 * The thread that scheduled the call comes back from that only when a later step has
	 * failed already and the answer is being written: only then does it hear that the
	 * call was cancelled.
	 */
	@Test
	void aStepThatFailsAtOnceDoesNotInterruptWhoeverWritesTheAnswer() {
		Boolean interrupted = BlockingCalls.on(this.busy, () -> "hash")
			.flatMap((hash) -> Mono.<Boolean>error(new IllegalStateException("easily guessed")))
			.onErrorResume((ex) -> Mono.fromCallable(this::writeAnswer))
			.block(PATIENCE);
		assertThat(interrupted).isFalse();
	}

	@Test
	void resultsAndNothingAreHandedOn() {
		assertThat(BlockingCalls.of(() -> 42).block()).isEqualTo(42);
		assertThat(BlockingCalls.<Integer>of(() -> null).block()).isNull();
	}

	/** Whether it was interrupted meanwhile. */
	private boolean writeAnswer() {
		this.answering.countDown();
		try {
			this.scheduled.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
			TimeUnit.MILLISECONDS.sleep(200);
			return false;
		}
		catch (InterruptedException ex) {
			return true;
		}
	}

	/**
	 * Begins work at once but tells whoever gave it only when the answer is under way.
	 */
	private final class BusyExecutor extends AbstractExecutorService {

		private final ExecutorService threads = Executors.newCachedThreadPool();

		@Override
		public void execute(Runnable work) {
			this.threads.execute(work);
			try {
				BlockingCallsTests.this.answering.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
			BlockingCallsTests.this.scheduled.countDown();
		}

		@Override
		public void shutdown() {
			this.threads.shutdown();
		}

		@Override
		public List<Runnable> shutdownNow() {
			return this.threads.shutdownNow();
		}

		@Override
		public boolean isShutdown() {
			return this.threads.isShutdown();
		}

		@Override
		public boolean isTerminated() {
			return this.threads.isTerminated();
		}

		@Override
		public boolean awaitTermination(long time, TimeUnit unit) throws InterruptedException {
			return this.threads.awaitTermination(time, unit);
		}

	}

}
