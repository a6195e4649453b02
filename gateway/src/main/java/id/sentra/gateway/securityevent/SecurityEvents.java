package id.sentra.gateway.securityevent;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import id.sentra.gateway.observability.Meters;
import id.sentra.gateway.securityevent.SecurityEvent.Kind;
import id.sentra.platform.tx.DatabaseFault;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Keeps security events without a request ever waiting for it: they are written each
 * second, the same within a minute as one with their number. What strangers cause is
 * bounded per sender and as a whole; what was lost is counted.
 */
@Service
public class SecurityEvents implements DisposableBean {

	/** Different events a minute; those strangers cause may take half of it. */
	static final int MOST = 2_000;

	/**
	 * Different events a minute that one sender causes: an account that is signed in,
	 * else an address. More are one by their kind.
	 */
	static final int MOST_OF_SENDER = 60;

	private static final Logger logger = LoggerFactory.getLogger(SecurityEvents.class);

	private static final Duration LAST_PATIENCE = Duration.ofSeconds(5);

	private final SecurityEventRepository stored;

	private final Clock clock;

	private final Counter lost;

	private final Map<Key, Count> open = new HashMap<>();

	private final Map<String, Integer> ofSender = new HashMap<>();

	private Instant sendersOf = Instant.EPOCH;

	SecurityEvents(SecurityEventRepository stored, Clock clock, MeterRegistry meters) {
		this.stored = stored;
		this.clock = clock;
		this.lost = meters.counter(Meters.SECURITY_EVENTS_LOST);
	}

	/** Keeps it soon; never waits, never fails. */
	public void record(SecurityEvent event) {
		Instant now = this.clock.instant();
		Instant minute = now.truncatedTo(ChronoUnit.MINUTES);
		synchronized (this.open) {
			Count known = this.open.get(new Key(event, minute));
			if (known == null && event.kind().isOfAnybody() && isTooMany(sender(event), minute)) {
				add(new Key(event.withoutDetails(), minute), now);
			}
			else {
				add(new Key(event, minute), now);
			}
		}
	}

	/** What somebody typed for a name is none. */
	private static String sender(SecurityEvent event) {
		boolean known = event.kind() == Kind.REFUSED && !event.account().isEmpty();
		return known ? event.account() : event.origin().address();
	}

	private void add(Key key, Instant now) {
		Count known = this.open.get(key);
		if (known != null) {
			known.add(1, now);
		}
		else if (isRoomFor(key.event().kind())) {
			this.open.put(key, new Count(1, now));
		}
		else {
			this.lost.increment();
		}
	}

	private boolean isRoomFor(Kind kind) {
		return this.open.size() < (kind.isOfAnybody() ? MOST / 2 : MOST);
	}

	/** Counted only while there is room, so that senders are bounded too. */
	private boolean isTooMany(String sender, Instant minute) {
		if (!minute.equals(this.sendersOf)) {
			this.ofSender.clear();
			this.sendersOf = minute;
		}
		return isRoomFor(Kind.REFUSED) && this.ofSender.merge(sender, 1, Integer::sum) > MOST_OF_SENDER;
	}

	/** The same with where the request under way comes from. */
	public Mono<Void> record(Kind kind, String account, String subject, String code) {
		return Origin.current()
			.doOnNext((origin) -> record(new SecurityEvent(kind, account, subject, code, "", origin)))
			.then();
	}

	/**
	 * Somebody signed in on the device that has this word from now on; empty for none.
	 */
	public Mono<Void> signedIn(String account, String device) {
		return Origin.current()
			.doOnNext((origin) -> record(
					SecurityEvent.of(Kind.SIGNED_IN, account, device.isEmpty() ? origin : origin.on(device))))
			.then();
	}

	/** Writes what is new, and of what came again in a minute that is over, how often. */
	@Scheduled(fixedDelayString = "PT1S")
	public Mono<Void> write() {
		return Mono.defer(() -> write(take()));
	}

	private Mono<Void> write(List<SecurityEventRepository.Row> rows) {
		return rows.isEmpty() ? Mono.empty()
				: this.stored.add(rows)
					.doOnNext(SecurityEvents::tell)
					.then()
					.onErrorResume((error) -> Mono.fromRunnable(() -> notWritten(rows, error)));
	}

	/** What the database will never take is not tried for ever. */
	private void notWritten(List<SecurityEventRepository.Row> rows, Throwable error) {
		if (DatabaseFault.isPassing(error)) {
			logger.warn("Security events not written, tried again: {}", error.getClass().getName());
			takeBack(rows);
		}
		else {
			logger.error("Security events lost: {}", error.getClass().getName());
			rows.forEach((row) -> this.lost.increment(row.count()));
		}
	}

	@Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1M")
	Mono<Long> dropOld() {
		return Mono.defer(() -> this.stored.dropOld());
	}

	@Override
	public void destroy() {
		write().block(LAST_PATIENCE);
	}

	private List<SecurityEventRepository.Row> take() {
		Instant minute = this.clock.instant().truncatedTo(ChronoUnit.MINUTES);
		List<SecurityEventRepository.Row> rows = new ArrayList<>();
		synchronized (this.open) {
			Iterator<Map.Entry<Key, Count>> all = this.open.entrySet().iterator();
			while (all.hasNext()) {
				Map.Entry<Key, Count> entry = all.next();
				Count count = entry.getValue();
				boolean over = entry.getKey().minute().isBefore(minute);
				if (count.number > 0 && (over || !count.written)) {
					rows.add(new SecurityEventRepository.Row(entry.getKey().event(), count.number, count.at));
					count.number = 0;
					count.written = true;
				}
				if (over) {
					all.remove();
				}
			}
		}
		return rows;
	}

	private void takeBack(List<SecurityEventRepository.Row> rows) {
		synchronized (this.open) {
			for (SecurityEventRepository.Row row : rows) {
				Key key = new Key(row.event(), row.at().truncatedTo(ChronoUnit.MINUTES));
				Count known = this.open.get(key);
				if (known != null) {
					known.add(row.count(), row.at());
					known.written = false;
				}
				else if (this.open.size() < MOST) {
					this.open.put(key, new Count(row.count(), row.at()));
				}
				else {
					this.lost.increment(row.count());
				}
			}
		}
	}

	/** Without names: those of owners may be their own. */
	private static void tell(SecurityEventRepository.Stored event) {
		Object account = number(event.account());
		Object subject = number(event.subject());
		logger.atInfo()
			.addKeyValue("event.action", event.kind())
			.addKeyValue("user.id", account)
			.addKeyValue("user.target.id", subject)
			.addKeyValue("source.address", event.address())
			.addKeyValue("device.id", event.device())
			.addKeyValue("event.code", event.code())
			.addKeyValue("http.route", event.route())
			.addKeyValue("event.count", event.count())
			.log("Security event {}: account {}, about {}, {} {}, from {} on {}, {} times", event.kind(), account,
					subject, event.code(), event.route(), event.address(), event.device(), event.count());
	}

	private static @Nullable Object number(SecurityEventRepository.@Nullable Somebody somebody) {
		return (somebody != null) ? somebody.number() : null;
	}

	private record Key(SecurityEvent event, Instant minute) {
	}

	/** How often it came since it was written last, and when first. */
	private static final class Count {

		private int number;

		private Instant at;

		private boolean written;

		Count(int number, Instant at) {
			this.number = number;
			this.at = at;
		}

		void add(int more, Instant now) {
			if (this.number == 0) {
				this.at = now;
			}
			this.number += more;
		}

	}

}
