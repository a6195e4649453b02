package id.sentra.platform.blocking;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

import id.sentra.platform.error.Overloaded;
import id.sentra.platform.observability.Meters;
import id.sentra.platform.test.Bulkheads;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Work here waits in its call until it is let go, so that nothing depends on speed. */
class BulkheadTests {

	private static final long MB = 1 << 20;

	private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

	private final Semaphore entered = new Semaphore(0);

	private final Semaphore mayEnd = new Semaphore(0);

	private final AtomicInteger atOnce = new AtomicInteger();

	private final AtomicInteger mostAtOnce = new AtomicInteger();

	private final List<String> order = Collections.synchronizedList(new ArrayList<>());

	@AfterEach
	void letAllGo() {
		this.mayEnd.release(1000);
	}

	@Test
	void noMoreRunThanThereAreWorkers() throws InterruptedException {
		Bulkhead bulkhead = bulkhead(2, 8, 10, 1000);
		List<CompletableFuture<String>> all = List.of(asked(bulkhead, "a"), asked(bulkhead, "b"), asked(bulkhead, "c"),
				asked(bulkhead, "d"));
		this.entered.acquire(2);
		assertThat(gauge(Meters.BULKHEAD_RUNNING)).isEqualTo(2);
		assertThat(gauge(Meters.BULKHEAD_WAITING)).isEqualTo(2);
		assertThat(this.meters.get(Meters.BULKHEAD_MEMORY).gauge().value()).isEqualTo(20 * MB);
		this.mayEnd.release(4);
		all.forEach(CompletableFuture::join);
		assertThat(this.mostAtOnce).hasValue(2);
		assertThat(gauge(Meters.BULKHEAD_RUNNING)).isZero();
		assertThat(gauge(Meters.BULKHEAD_WAITING)).isZero();
	}

	@Test
	void noMoreRunThanTheHeapHasRoomFor() throws InterruptedException {
		Bulkhead bulkhead = bulkhead(8, 8, 10, 35);
		List<CompletableFuture<String>> all = new ArrayList<>();
		for (String account : List.of("a", "b", "c", "d", "e", "f")) {
			all.add(asked(bulkhead, account));
		}
		this.entered.acquire(3);
		assertThat(gauge(Meters.BULKHEAD_RUNNING)).isEqualTo(3);
		this.mayEnd.release(6);
		all.forEach(CompletableFuture::join);
		assertThat(this.mostAtOnce).hasValue(3);
	}

	@Test
	void workThatIsHeavierThanTheHeapAllowsRunsAlone() throws InterruptedException {
		Bulkhead bulkhead = bulkhead(4, 8, 10, 5);
		CompletableFuture<String> first = asked(bulkhead, "a");
		CompletableFuture<String> second = asked(bulkhead, "b");
		this.entered.acquire();
		this.mayEnd.release(2);
		assertThat(first.join()).isEqualTo("done");
		assertThat(second.join()).isEqualTo("done");
		assertThat(this.mostAtOnce).hasValue(1);
	}

	@Test
	void lightWorkGoesOnWhileHeavyWorkWaitsForItsMemory() throws InterruptedException {
		BulkheadSettings settings = Bulkheads.settings(2, 8, 10);
		Bulkhead bulkhead = new Bulkhead(new BulkheadSettings(2, 8, 10, 1, settings.retryAfter(),
				Map.of(WorkType.SPREADSHEET, DataSize.ofMegabytes(20), WorkType.PDF, DataSize.ofMegabytes(1),
						WorkType.COMPUTATION, DataSize.ofMegabytes(1), WorkType.IMAGE, DataSize.ofMegabytes(1))),
				30 * MB, this.meters);
		asked(bulkhead, WorkType.SPREADSHEET, "a");
		this.entered.acquire();
		CompletableFuture<String> heavy = asked(bulkhead, WorkType.SPREADSHEET, "b");
		CompletableFuture<String> light = bulkhead.run(WorkType.PDF, () -> "light")
			.contextWrite(Bulkheads.as("c"))
			.toFuture();
		assertThat(light.join()).isEqualTo("light");
		assertThat(heavy).isNotDone();
		this.mayEnd.release(2);
		assertThat(heavy.join()).isEqualTo("done");
	}

	@Test
	void heavyWorkIsPassedOverOnlySoOften() throws InterruptedException {
		BulkheadSettings settings = Bulkheads.settings(2, 20, 20);
		Bulkhead bulkhead = new Bulkhead(new BulkheadSettings(2, 20, 20, 1, settings.retryAfter(),
				Map.of(WorkType.SPREADSHEET, DataSize.ofMegabytes(25), WorkType.PDF, DataSize.ofMegabytes(10),
						WorkType.COMPUTATION, DataSize.ofMegabytes(10), WorkType.IMAGE, DataSize.ofMegabytes(10))),
				30 * MB, this.meters);
		asked(bulkhead, WorkType.PDF, "a");
		this.entered.acquire();
		CompletableFuture<String> heavy = asked(bulkhead, WorkType.SPREADSHEET, "b");
		for (int light = 0; light < Bulkhead.PASSED_OVER_AT_MOST; light++) {
			assertThat(light(bulkhead).join()).isEqualTo("light");
		}
		CompletableFuture<String> late = light(bulkhead);
		assertThat(this.meters.get(Meters.BULKHEAD_WAITING).tag(Meters.TYPE, WorkType.PDF.tag()).gauge().value())
			.isEqualTo(1);
		this.mayEnd.release(2);
		assertThat(heavy.join()).isEqualTo("done");
		assertThat(late.join()).isEqualTo("light");
	}

	@Test
	void workThatCannotBeginAnyMoreIsRefusedAndTakesNoPlace() {
		Bulkhead bulkhead = bulkhead(1, 8, 10, 1000);
		bulkhead.destroy();
		for (int asked = 0; asked < 20; asked++) {
			assertThatExceptionOfType(Overloaded.class).isThrownBy(() -> once(bulkhead, "a"))
				.matches((refused) -> !refused.isOfAccount());
		}
		assertThat(gauge(Meters.BULKHEAD_RUNNING)).isZero();
	}

	@Test
	void anAccountThatHasAllItsPlacesIsRefusedAndOthersAreNot() throws InterruptedException {
		Bulkhead bulkhead = bulkhead(1, 8, 2, 1000);
		CompletableFuture<String> first = asked(bulkhead, "greedy");
		CompletableFuture<String> second = asked(bulkhead, "greedy");
		assertThatExceptionOfType(Overloaded.class).isThrownBy(() -> once(bulkhead, "greedy"))
			.matches(Overloaded::isOfAccount)
			.matches((refused) -> refused.code().equals(Overloaded.TOO_MANY_AT_ONCE))
			.matches((refused) -> refused.retryAfter().toSeconds() == 7);
		CompletableFuture<String> other = asked(bulkhead, "modest");
		this.mayEnd.release(3);
		assertThat(other.join()).isEqualTo("done");
		first.join();
		second.join();
		assertThat(refused("account")).isEqualTo(1);
		assertThat(once(bulkhead, "greedy")).as("again free").isEqualTo("at once");
	}

	@Test
	void beyondTheQueueEverybodyIsRefused() throws InterruptedException {
		Bulkhead bulkhead = bulkhead(1, 2, 10, 1000);
		List<CompletableFuture<String>> all = List.of(asked(bulkhead, "a"), asked(bulkhead, "b"), asked(bulkhead, "c"));
		assertThatExceptionOfType(Overloaded.class).isThrownBy(() -> once(bulkhead, "d"))
			.matches((refused) -> !refused.isOfAccount())
			.matches((refused) -> refused.code().equals(Overloaded.SERVICE_BUSY));
		assertThat(refused("service")).isEqualTo(1);
		this.mayEnd.release(3);
		all.forEach(CompletableFuture::join);
		assertThat(once(bulkhead, "d")).isEqualTo("at once");
	}

	@Test
	void accountsTakeTurns() throws InterruptedException {
		Bulkhead bulkhead = bulkhead(1, 10, 10, 1000);
		List<CompletableFuture<String>> all = new ArrayList<>();
		for (String account : List.of("many", "many", "many", "many", "one", "other")) {
			all.add(asked(bulkhead, account));
		}
		this.mayEnd.release(6);
		all.forEach(CompletableFuture::join);
		assertThat(this.order).containsExactly("many", "many", "one", "other", "many", "many");
	}

	@Test
	void whoeverGoesAwayLeavesTheQueue() throws InterruptedException {
		Bulkhead bulkhead = bulkhead(1, 1, 10, 1000);
		CompletableFuture<String> running = asked(bulkhead, "a");
		this.entered.acquire();
		Disposable gone = bulkhead.run(WorkType.PDF, () -> this.order.add("never"))
			.contextWrite(Bulkheads.as("b"))
			.subscribe();
		assertThatThrownBy(() -> once(bulkhead, "c")).isInstanceOf(Overloaded.class);
		gone.dispose();
		CompletableFuture<String> next = asked(bulkhead, "c");
		this.mayEnd.release(2);
		running.join();
		assertThat(next.join()).isEqualTo("done");
		assertThat(this.order).containsExactly("a", "c");
	}

	@Test
	void workWhoseCallerHasGoneKeepsItsPlaceUntilItEnds() throws InterruptedException {
		Bulkhead bulkhead = bulkhead(1, 0, 10, 1000);
		CountDownLatch ended = new CountDownLatch(1);
		Disposable gone = bulkhead.run(WorkType.PDF, () -> {
			this.entered.release();
			this.mayEnd.acquire();
			ended.countDown();
			return "";
		}).subscribe();
		this.entered.acquire();
		gone.dispose();
		assertThatThrownBy(() -> once(bulkhead, "c")).isInstanceOf(Overloaded.class);
		this.mayEnd.release();
		ended.await();
		org.awaitility.Awaitility.await().untilAsserted(() -> assertThat(gauge(Meters.BULKHEAD_RUNNING)).isZero());
		assertThat(once(bulkhead, "c")).isEqualTo("at once");
	}

	@Test
	void workThatFailsGivesItsPlaceBack() {
		Bulkhead bulkhead = bulkhead(1, 0, 1, 1000);
		for (Throwable fault : List.of(new IllegalStateException("broken"), new StackOverflowError("deep"))) {
			assertThatThrownBy(() -> bulkhead.run(WorkType.PDF, () -> {
				if (fault instanceof Error error) {
					throw error;
				}
				throw (Exception) fault;
			}).block()).isSameAs(fault);
		}
		assertThat(once(bulkhead, "a")).isEqualTo("at once");
		assertThat(bulkhead.<String>run(WorkType.PDF, () -> null).block()).isNull();
	}

	private Bulkhead bulkhead(int workers, int queue, int perAccount, long megabytes) {
		return new Bulkhead(Bulkheads.settings(workers, queue, perAccount), megabytes * MB, this.meters);
	}

	private CompletableFuture<String> asked(Bulkhead bulkhead, String account) {
		return asked(bulkhead, WorkType.PDF, account);
	}

	/** Work that ends when it may. */
	private CompletableFuture<String> asked(Bulkhead bulkhead, WorkType type, String account) {
		Mono<String> work = bulkhead.run(type, () -> {
			this.mostAtOnce.accumulateAndGet(this.atOnce.incrementAndGet(), Math::max);
			this.order.add(account);
			this.entered.release();
			this.mayEnd.acquire();
			this.atOnce.decrementAndGet();
			return "done";
		});
		return work.contextWrite(Bulkheads.as(account)).toFuture();
	}

	private static String once(Bulkhead bulkhead, String account) {
		return bulkhead.run(WorkType.PDF, () -> "at once").contextWrite(Bulkheads.as(account)).block();
	}

	private static CompletableFuture<String> light(Bulkhead bulkhead) {
		return bulkhead.run(WorkType.PDF, () -> "light").contextWrite(Bulkheads.as("c")).toFuture();
	}

	private double gauge(String name) {
		return this.meters.get(name).tag(Meters.TYPE, "pdf").gauge().value();
	}

	private double refused(String bound) {
		return this.meters.get(Meters.BULKHEAD_REFUSED).tags(Meters.TYPE, "pdf", Meters.BOUND, bound).counter().count();
	}

}
