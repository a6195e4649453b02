package id.sentra.platform.worker;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BackgroundWorkerTests {

	private static final Duration FOREVER = Duration.ofDays(1);

	private final BlockingQueue<String> pieces = new LinkedBlockingQueue<>();

	private final BlockingQueue<String> done = new LinkedBlockingQueue<>();

	@Test
	void it_works_off_all_there_is_and_what_it_is_woken_for() throws InterruptedException {
		this.pieces.add("one");
		this.pieces.add("two");
		BackgroundWorker worker = new BackgroundWorker("test", 1, FOREVER, (running) -> workOff());
		worker.start();
		assertThat(done()).isEqualTo("one");
		assertThat(done()).isEqualTo("two");
		this.pieces.add("three");
		worker.wake();
		assertThat(done()).isEqualTo("three");
		worker.stop();
	}

	@Test
	void it_looks_again_after_a_pause_without_being_woken() throws InterruptedException {
		BackgroundWorker worker = new BackgroundWorker("test", 1, Duration.ofMillis(1), (running) -> workOff());
		worker.start();
		this.pieces.add("one");
		assertThat(done()).isEqualTo("one");
		worker.stop();
	}

	@Test
	void a_piece_that_fails_does_not_end_it() throws InterruptedException {
		AtomicInteger tries = new AtomicInteger();
		this.pieces.add("one");
		BackgroundWorker worker = new BackgroundWorker("test", 1, Duration.ofMillis(1), (running) -> {
			switch (tries.incrementAndGet()) {
				case 1 -> throw new IllegalStateException("fails");
				case 2 -> throw new NoClassDefFoundError("fails too");
				default -> {
					return workOff();
				}
			}
		});
		worker.start();
		assertThat(done()).isEqualTo("one");
		worker.stop();
	}

	@Test
	void it_stops_when_a_long_piece_has_heard_of_it() throws InterruptedException {
		CountDownLatch begun = new CountDownLatch(2);
		BackgroundWorker worker = new BackgroundWorker("test", 2, FOREVER, (running) -> {
			begun.countDown();
			while (running.getAsBoolean()) {
				Thread.onSpinWait();
			}
			return this.done.add("left");
		});
		worker.start();
		assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
		worker.stop();
		assertThat(worker.isRunning()).isFalse();
		assertThat(this.done).containsExactly("left", "left");
	}

	private boolean workOff() {
		String piece = this.pieces.poll();
		return piece != null && this.done.add(piece);
	}

	private String done() throws InterruptedException {
		return this.done.poll(10, TimeUnit.SECONDS);
	}

}
