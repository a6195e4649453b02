package id.sentra.gateway.account;

import java.time.Duration;
import java.time.Instant;

import id.sentra.gateway.secret.OpaqueSecret;
import id.sentra.platform.tx.CancellationShield;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;

/** Devices and addresses from which an account has signed in before. */
@Repository
class KnownOrigins {

	/** How long an origin is known without another sign-in from it. */
	static final Duration MEMORY = Duration.ofDays(90);

	private final DatabaseClient database;

	KnownOrigins(DatabaseClient database) {
		this.database = database;
	}

	/** Whether the account has signed in from there. */
	Mono<Boolean> isKnown(String username, Kind kind, String origin, Instant now) {
		return CancellationShield.around(this.database.sql("""
				select 1 from known_origin
				where username = :username and kind = :kind and subject = :subject and last_at > :since""")
			.bind("username", username)
			.bind("kind", kind.name())
			.bind("subject", OpaqueSecret.sha256(origin))
			.bind("since", now.minus(MEMORY))
			.map((row) -> true)
			.one()
			.defaultIfEmpty(false));
	}

	/** Whether anybody has signed in on the device. */
	Mono<Boolean> isDevice(String device, Instant now) {
		return CancellationShield.around(this.database
			.sql("select 1 from known_origin where subject = :subject and kind = 'DEVICE' and last_at > :since limit 1")
			.bind("subject", OpaqueSecret.sha256(device))
			.bind("since", now.minus(MEMORY))
			.map((row) -> true)
			.one()
			.defaultIfEmpty(false));
	}

	/** Knows it from now on. */
	Mono<Void> remember(String username, Kind kind, String origin, Instant now) {
		return CancellationShield.around(this.database.sql("""
				insert into known_origin (username, kind, subject, last_at) values (:username, :kind, :subject, :now)
				on conflict (username, kind, subject) do update set last_at = excluded.last_at""")
			.bind("username", username)
			.bind("kind", kind.name())
			.bind("subject", OpaqueSecret.sha256(origin))
			.bind("now", now)
			.then());
	}

	/** Drops those from which nobody has signed in for long. */
	Mono<Long> dropForgotten(Instant now) {
		return CancellationShield.around(this.database.sql("delete from known_origin where last_at < :since")
			.bind("since", now.minus(MEMORY))
			.fetch()
			.rowsUpdated());
	}

	/** What somebody is known by. */
	enum Kind {

		DEVICE, ADDRESS

	}

}
