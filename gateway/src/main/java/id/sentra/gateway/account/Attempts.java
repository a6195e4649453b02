package id.sentra.gateway.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

import id.sentra.gateway.account.domain.LockOut;
import id.sentra.gateway.secret.OpaqueSecret;
import id.sentra.platform.tx.CancellationShield;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;

/** Counts sign-in attempts; every attempt counts as failed until it is taken back. */
@Repository
class Attempts {

	/** Subjects without an attempt for so long are forgotten. */
	static final Duration MEMORY = Duration.ofHours(24);

	/** The delay of no seconds is null: an attempt under way elsewhere is no lock. */
	private static final String COUNT = """
			insert into sign_in_attempt as a (kind, subject, failures, last_at, locked_until)
			values (:kind, :subject, 1, :now, :now + make_interval(secs => nullif((:delays)[1], 0)))
			on conflict (kind, subject) do update set
			    failures = sentra_faded(a.failures, excluded.last_at - a.last_at, :halved) + 1,
			    last_at = excluded.last_at,
			    locked_until = :now + make_interval(secs => nullif((:delays)[least(cardinality(:delays),
			        cast(round(sentra_faded(a.failures, excluded.last_at - a.last_at, :halved) + 1) as int))], 0))
			where a.locked_until is null or a.locked_until <= :now
			returning failures""";

	private final DatabaseClient database;

	Attempts(DatabaseClient database) {
		this.database = database;
	}

	/** Counts an attempt: empty when it may go ahead, else how long to wait. */
	public Mono<Duration> begin(Subject subject, LockOut lockOut, Instant now) {
		Mono<Duration> counted = this.database.sql(COUNT)
			.bind("kind", subject.kind().name())
			.bind("subject", hash(subject))
			.bind("now", now)
			.bind("halved", (double) lockOut.halved().toSeconds())
			.bind("delays", lockOut.delays())
			.map((row) -> Duration.ZERO)
			.one();
		return CancellationShield
			.around(counted.switchIfEmpty(Mono.defer(() -> remaining(subject, now))).filter((wait) -> !wait.isZero()));
	}

	private Mono<Duration> remaining(Subject subject, Instant now) {
		return this.database.sql("select locked_until from sign_in_attempt where kind = :kind and subject = :subject")
			.bind("kind", subject.kind().name())
			.bind("subject", hash(subject))
			.map((row) -> Objects.requireNonNull(row.get("locked_until", Instant.class)))
			.one()
			.map((until) -> Duration.ofSeconds(Math.max(1, Duration.between(now, until).toSeconds() + 1)));
	}

	/** Forgets all attempts of the subject. */
	public Mono<Void> forget(Subject subject) {
		return CancellationShield
			.around(this.database.sql("delete from sign_in_attempt where kind = :kind and subject = :subject")
				.bind("kind", subject.kind().name())
				.bind("subject", hash(subject))
				.then());
	}

	/** Takes the last attempt back, leaving the earlier ones. */
	public Mono<Void> takeBack(Subject subject) {
		return CancellationShield.around(this.database.sql("""
				update sign_in_attempt set failures = greatest(failures - 1, 0), locked_until = null
				where kind = :kind and subject = :subject""")
			.bind("kind", subject.kind().name())
			.bind("subject", hash(subject))
			.then());
	}

	/** Drops what is older. */
	public Mono<Long> dropBefore(Instant instant) {
		return CancellationShield.around(this.database.sql("delete from sign_in_attempt where last_at < :instant")
			.bind("instant", instant)
			.fetch()
			.rowsUpdated());
	}

	private static byte[] hash(Subject subject) {
		return OpaqueSecret.sha256(subject.key());
	}

	/** What the attempts are counted by. */
	public enum Kind {

		ACCOUNT, ACCOUNT_FROM_ADDRESS, ACCOUNT_ON_DEVICE, ADDRESS

	}

	/** Somebody whose attempts are counted together. */
	public record Subject(Kind kind, String key) {
	}

}
