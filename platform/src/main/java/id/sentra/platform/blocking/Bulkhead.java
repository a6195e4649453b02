package id.sentra.platform.blocking;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import id.sentra.platform.error.Overloaded;
import id.sentra.platform.observability.Meters;
import id.sentra.platform.security.CurrentUserAuthentication;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;
import reactor.core.scheduler.Schedulers;

/**
 * Runs what costs memory or processor: a few pieces at a time, as many as the heap has
 * room for by their weights, in turn between accounts. A bounded number waits; beyond it,
 * as a whole and per account, work is refused as {@link Overloaded}. Whoever goes away
 * while waiting leaves the queue; what runs keeps its place until it has ended, since it
 * keeps its memory.
 */
public final class Bulkhead implements DisposableBean {

	private static final Logger logger = LoggerFactory.getLogger(Bulkhead.class);

	/** Whoever has no account: they share the places of one. */
	private static final String ANYBODY = "";

	/** How often work that does not fit yet sees other work begin before it. */
	static final int PASSED_OVER_AT_MOST = 8;

	private final BulkheadSettings settings;

	private final Places places;

	private final long memory;

	private final ExecutorService threads;

	/** Waiting work by account; the account whose turn is next comes first. */
	private final Map<String, Deque<Work<?>>> waiting = new LinkedHashMap<>();

	/** How often the account whose turn is next was passed over. */
	private int passedOver;

	private final Map<WorkType, Integer> running = new EnumMap<>(WorkType.class);

	private final Map<WorkType, Counter> refusedOfAccount = new EnumMap<>(WorkType.class);

	private final Map<WorkType, Counter> refusedOfService = new EnumMap<>(WorkType.class);

	/** Of a heap of so many bytes. */
	public Bulkhead(BulkheadSettings settings, long heap, MeterRegistry meters) {
		this.settings = settings;
		this.places = new Places(settings.workers() + settings.queue(), settings.perAccount(), settings.retryAfter());
		this.memory = (long) (heap * settings.heapShare());
		CustomizableThreadFactory factory = new CustomizableThreadFactory("bulkhead-");
		factory.setDaemon(true);
		this.threads = Executors.newFixedThreadPool(settings.workers(), factory);
		for (WorkType type : WorkType.values()) {
			register(type, meters);
		}
		Gauge.builder(Meters.BULKHEAD_MEMORY, this, Bulkhead::weight).register(meters);
	}

	private void register(WorkType type, MeterRegistry meters) {
		if (weight(type) > this.memory) {
			logger.warn("Work of type {} weighs {} bytes and may take {}: it runs alone", type, weight(type),
					this.memory);
		}
		Gauge.builder(Meters.BULKHEAD_RUNNING, this, (all) -> all.running(type))
			.tag(Meters.TYPE, type.tag())
			.register(meters);
		Gauge.builder(Meters.BULKHEAD_WAITING, this, (all) -> all.waiting(type))
			.tag(Meters.TYPE, type.tag())
			.register(meters);
		this.refusedOfAccount.put(type, refused(type, "account", meters));
		this.refusedOfService.put(type, refused(type, "service", meters));
	}

	private static Counter refused(WorkType type, String bound, MeterRegistry meters) {
		return meters.counter(Meters.BULKHEAD_REFUSED, Meters.TYPE, type.tag(), Meters.BOUND, bound);
	}

	/**
	 * Runs the call when it is the turn of the account that asks; ends in
	 * {@link Overloaded} when there is no place to wait.
	 */
	public <T> Mono<T> run(WorkType type, Callable<? extends @Nullable T> call) {
		return CurrentUserAuthentication.current()
			.map((user) -> user.username())
			.defaultIfEmpty(ANYBODY)
			.flatMap((account) -> Mono.<T>create((sink) -> {
				Work<T> work = new Work<>(type, account, call, sink);
				submit(work);
				sink.onCancel(() -> cancel(work));
			}))
			.publishOn(Schedulers.parallel());
	}

	@Override
	public void destroy() {
		this.threads.shutdown();
	}

	private void submit(Work<?> work) {
		try {
			this.places.take(work.account);
		}
		catch (Overloaded ex) {
			(ex.isOfAccount() ? this.refusedOfAccount : this.refusedOfService).get(work.type).increment();
			work.sink.error(ex);
			return;
		}
		synchronized (this.waiting) {
			this.waiting.computeIfAbsent(work.account, (account) -> new ArrayDeque<>()).add(work);
			startWhatFits();
		}
	}

	private void cancel(Work<?> work) {
		synchronized (this.waiting) {
			Deque<Work<?>> ofAccount = this.waiting.get(work.account);
			if (ofAccount == null || !ofAccount.remove(work)) {
				return;
			}
			if (ofAccount.isEmpty()) {
				this.waiting.remove(work.account);
			}
			this.places.release(work.account);
			startWhatFits();
		}
	}

	private void ended(Work<?> work) {
		synchronized (this.waiting) {
			this.running.merge(work.type, -1, Integer::sum);
			this.places.release(work.account);
			startWhatFits();
		}
	}

	private void startWhatFits() {
		for (Work<?> next = next(); next != null; next = next()) {
			this.running.merge(next.type, 1, Integer::sum);
			try {
				this.threads.execute(next);
			}
			catch (RuntimeException | OutOfMemoryError ex) {
				this.running.merge(next.type, -1, Integer::sum);
				this.places.release(next.account);
				next.sink.error(Overloaded.service(this.settings.retryAfter()));
			}
		}
	}

	/**
	 * Of the first account whose oldest work fits; that account is the last then. Nothing
	 * while the first was passed over often enough: what runs ends, then it fits.
	 */
	private @Nullable Work<?> next() {
		boolean first = true;
		Iterator<Map.Entry<String, Deque<Work<?>>>> accounts = this.waiting.entrySet().iterator();
		while (accounts.hasNext()) {
			Deque<Work<?>> ofAccount = accounts.next().getValue();
			Work<?> oldest = ofAccount.element();
			if (fits(oldest.type)) {
				accounts.remove();
				ofAccount.remove();
				if (!ofAccount.isEmpty()) {
					this.waiting.put(oldest.account, ofAccount);
				}
				this.passedOver = first ? 0 : this.passedOver + 1;
				return oldest;
			}
			if (this.passedOver >= PASSED_OVER_AT_MOST) {
				return null;
			}
			first = false;
		}
		return null;
	}

	private boolean fits(WorkType type) {
		int busy = this.running.values().stream().mapToInt(Integer::intValue).sum();
		return busy == 0 || (busy < this.settings.workers() && weight() + weight(type) <= this.memory);
	}

	private int running(WorkType type) {
		synchronized (this.waiting) {
			return this.running.getOrDefault(type, 0);
		}
	}

	private long waiting(WorkType type) {
		synchronized (this.waiting) {
			return this.waiting.values().stream().flatMap(Deque::stream).filter((work) -> work.type == type).count();
		}
	}

	/** Of all that runs, in bytes. */
	private long weight() {
		synchronized (this.waiting) {
			return this.running.entrySet().stream().mapToLong((of) -> of.getValue() * weight(of.getKey())).sum();
		}
	}

	private long weight(WorkType type) {
		return Objects.requireNonNull(this.settings.weights().get(type)).toBytes();
	}

	/** A piece of work and who waits for it. */
	private final class Work<T> implements Runnable {

		private final WorkType type;

		private final String account;

		private final Callable<? extends @Nullable T> call;

		private final MonoSink<T> sink;

		Work(WorkType type, String account, Callable<? extends @Nullable T> call, MonoSink<T> sink) {
			this.type = type;
			this.account = account;
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
