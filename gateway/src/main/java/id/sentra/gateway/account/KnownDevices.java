package id.sentra.gateway.account;

import java.time.Duration;
import java.time.Instant;

import id.sentra.gateway.secret.OpaqueSecret;
import id.sentra.platform.tx.CancellationShield;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/**
 * Devices on which an account has signed in, by the word of their cookie. An account is
 * known on its newest ones, until its password is changed.
 */
@Repository
class KnownDevices {

	/** How long a device is known without another sign-in on it. */
	static final Duration MEMORY = Duration.ofDays(90);

	/** More than anybody uses: the older ones are forgotten. */
	private static final int MOST = 20;

	private final DatabaseClient database;

	KnownDevices(DatabaseClient database) {
		this.database = database;
	}

	/** Whether the account has signed in on it. */
	Mono<Boolean> isKnown(String username, String device, Instant now) {
		return CancellationShield.around(this.database.sql("""
				select 1 from known_device where username = :username and subject = :subject and last_at > :since""")
			.bind("username", username)
			.bind("subject", OpaqueSecret.sha256(device))
			.bind("since", now.minus(MEMORY))
			.map((row) -> true)
			.one()
			.defaultIfEmpty(false));
	}

	/** Knows the account on it from now on. */
	Mono<Void> remember(String username, String device, Instant now) {
		return CancellationShield.around(this.database.sql("""
				insert into known_device (username, subject, last_at) values (:username, :subject, :now)
				on conflict (username, subject) do update set last_at = excluded.last_at""")
			.bind("username", username)
			.bind("subject", OpaqueSecret.sha256(device))
			.bind("now", now)
			.then()
			.then(this.database.sql("""
					delete from known_device where username = :username and subject in (select subject from known_device
						where username = :username order by last_at desc offset :most)""")
				.bind("username", username)
				.bind("most", MOST)
				.then()));
	}

	/** Drops those on which nobody has signed in for long. */
	Mono<Long> dropForgotten(Instant now) {
		return CancellationShield.around(this.database.sql("delete from known_device where last_at < :since")
			.bind("since", now.minus(MEMORY))
			.fetch()
			.rowsUpdated());
	}

}
