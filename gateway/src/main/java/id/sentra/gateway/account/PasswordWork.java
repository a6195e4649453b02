package id.sentra.gateway.account;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import id.sentra.platform.blocking.Places;
import id.sentra.platform.error.Overloaded;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;
import reactor.core.scheduler.Schedulers;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/**
 * All work on passwords, two at a time: a hash takes 19 MiB, a judgement milliseconds.
 * Whoever waits is served in turn with the others: an account that is signed in, else an
 * address, so that who floods a form waits for himself. A bounded number waits; beyond it
 * work is refused as {@link Overloaded}.
 */
@Component
class PasswordWork implements DisposableBean {

	static final int WAITING = 500;

	static final int WAITING_OF_ONE = 100;

	private static final int THREADS = 2;

	private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

	private final Passwords passwords;

	private final Places places = new Places(WAITING, WAITING_OF_ONE, RETRY_AFTER);

	/** Who is next comes first. */
	private final Map<String, Deque<Work<?>>> waiting = new LinkedHashMap<>();

	private final ExecutorService threads;

	private int running;

	PasswordWork(Passwords passwords) {
		this.passwords = passwords;
		CustomizableThreadFactory factory = new CustomizableThreadFactory("passwords-");
		factory.setDaemon(true);
		this.threads = Executors.newFixedThreadPool(THREADS, factory);
	}

	/** The hash, when it is the turn of who asks. */
	public Mono<String> hash(String asks, String password) {
		return inTurn(asks, () -> this.passwords.hash(password));
	}

	/** Anything else that takes long. */
	<T> Mono<T> inTurn(String asks, Callable<T> work) {
		return Mono.<T>create((sink) -> {
			Work<T> next = new Work<>(asks, work, sink);
			submit(next);
			sink.onCancel(() -> cancel(next));
		}).publishOn(Schedulers.parallel());
	}

	private void submit(Work<?> work) {
		try {
			this.places.take(work.asks);
		}
		catch (Overloaded ex) {
			work.sink.error(ex);
			return;
		}
		synchronized (this.waiting) {
			this.waiting.computeIfAbsent(work.asks, (asks) -> new ArrayDeque<>()).add(work);
			startNext();
		}
	}

	/** What runs ends by itself. */
	private void cancel(Work<?> work) {
		synchronized (this.waiting) {
			Deque<Work<?>> all = this.waiting.get(work.asks);
			if (all != null && all.remove(work)) {
				this.places.release(work.asks);
				if (all.isEmpty()) {
					this.waiting.remove(work.asks);
				}
			}
		}
	}

	private void startNext() {
		while (this.running < THREADS && !this.waiting.isEmpty()) {
			String asks = this.waiting.keySet().iterator().next();
			Deque<Work<?>> all = this.waiting.remove(asks);
			this.running++;
			this.threads.execute(all.remove());
			if (!all.isEmpty()) {
				this.waiting.put(asks, all);
			}
		}
	}

	private void ended(Work<?> work) {
		this.places.release(work.asks);
		synchronized (this.waiting) {
			this.running--;
			startNext();
		}
	}

	@Override
	public void destroy() {
		this.threads.shutdown();
	}

	/** A piece of work and who waits for it. */
	private final class Work<T> implements Runnable {

		private final String asks;

		private final Callable<T> call;

		private final MonoSink<T> sink;

		Work(String asks, Callable<T> call, MonoSink<T> sink) {
			this.asks = asks;
			this.call = call;
			this.sink = sink;
		}

		@Override
		public void run() {
			T result;
			try {
				result = this.call.call();
			}
			catch (Exception | Error ex) {
				ended(this);
				this.sink.error(ex);
				return;
			}
			ended(this);
			this.sink.success(result);
		}

	}

}
