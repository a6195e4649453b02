package id.sentra.gateway.limit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

import id.sentra.gateway.limit.LimitSettings.Slow;
import id.sentra.gateway.problem.ProblemCode;
import id.sentra.gateway.problem.ProblemException;
import id.sentra.gateway.secret.OpaqueSecret;
import id.sentra.platform.tx.CancellationShield;
import reactor.core.publisher.Mono;

import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * How often an address may make accounts and send registrations, counted for all
 * instances together: enough for a hall where officers help, far too little to try
 * identity numbers one after another.
 */
@Component
public class RegistrationLimit {

	/** Each use is forgotten one interval after the one before it. */
	private static final String TAKE = """
			insert into registration_use as u (address_hash, forgotten_at)
			values (:address, :now + make_interval(secs => :every))
			on conflict (address_hash) do update
			set forgotten_at = greatest(u.forgotten_at, :now) + make_interval(secs => :every)
			where u.forgotten_at <= :now + make_interval(secs => :every * (:burst - 1))
			returning forgotten_at""";

	private final DatabaseClient database;

	private final ClientAddress addresses;

	private final Slow rate;

	private final Clock clock;

	RegistrationLimit(LimitSettings settings, ClientAddress addresses, DatabaseClient database, Clock clock) {
		this.rate = settings.registration();
		this.addresses = addresses;
		this.database = database;
		this.clock = clock;
	}

	/**
	 * Takes one; the address it was taken for. Ends in a {@link ProblemException} when
	 * there is none left.
	 */
	public Mono<String> take(ServerHttpRequest request) {
		String address = this.addresses.of(request);
		Instant now = this.clock.instant();
		Mono<Instant> taken = this.database.sql(TAKE)
			.bind("address", OpaqueSecret.sha256(address))
			.bind("now", now)
			.bind("every", (double) this.rate.every().toSeconds())
			.bind("burst", this.rate.burst())
			.map((row) -> Objects.requireNonNull(row.get("forgotten_at", Instant.class)))
			.one();
		return CancellationShield.around(taken)
			.switchIfEmpty(Mono.defer(() -> refused(address, now)))
			.thenReturn(address);
	}

	@Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1M")
	Mono<Long> dropForgotten() {
		return Mono.defer(() -> CancellationShield
			.around(this.database.sql("delete from registration_use where forgotten_at < :now")
				.bind("now", this.clock.instant())
				.fetch()
				.rowsUpdated()));
	}

	private Mono<Instant> refused(String address, Instant now) {
		return CancellationShield
			.around(this.database.sql("select forgotten_at from registration_use where address_hash = :address")
				.bind("address", OpaqueSecret.sha256(address))
				.map((row) -> Objects.requireNonNull(row.get("forgotten_at", Instant.class)))
				.one())
			.defaultIfEmpty(now)
			.flatMap((forgotten) -> {
				Duration full = this.rate.every().multipliedBy(this.rate.burst() - 1);
				Duration wait = Duration.between(now, forgotten.minus(full));
				return Mono.error(new ProblemException(ProblemCode.TOO_MANY_REQUESTS.problem()
					.retryAfter(wait.isNegative() ? Duration.ofSeconds(1) : wait.plusSeconds(1))));
			});
	}

}
