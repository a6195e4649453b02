package id.sentra.gateway.token;

import java.time.Instant;
import java.util.Objects;

import id.sentra.gateway.account.domain.Account;
import id.sentra.gateway.secret.OpaqueSecret;
import id.sentra.platform.tx.CancellationShield;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;

/** Access tokens handed out to scripts, by their hash. */
@Repository
class AccessTokens {

	private final DatabaseClient database;

	AccessTokens(DatabaseClient database) {
		this.database = database;
	}

	/** Stores a new one of the account in its epoch. */
	public Mono<Void> add(OpaqueSecret token, Account holder, Instant now, Instant expiresAt) {
		return CancellationShield.around(this.database.sql("""
				insert into access_token (token_hash, username, epoch, created_at, expires_at)
				values (:hash, :username, :epoch, :now, :expires)""")
			.bind("hash", token.hash())
			.bind("username", holder.identity().username())
			.bind("epoch", holder.epoch())
			.bind("now", now)
			.bind("expires", expiresAt)
			.then());
	}

	/**
	 * The username of its holder; empty when unknown, expired or of an epoch that is
	 * over.
	 */
	public Mono<String> holder(OpaqueSecret token, Instant now) {
		return CancellationShield.around(this.database.sql("""
				select username from access_token join account using (username, epoch)
				where token_hash = :hash and expires_at > :now""")
			.bind("hash", token.hash())
			.bind("now", now)
			.map((row) -> Objects.requireNonNull(row.get("username", String.class)))
			.one());
	}

	/** Makes it worthless. */
	public Mono<Void> remove(OpaqueSecret token) {
		return CancellationShield.around(this.database.sql("delete from access_token where token_hash = :hash")
			.bind("hash", token.hash())
			.then());
	}

	/** Drops those that have expired. */
	public Mono<Long> dropExpired(Instant now) {
		return CancellationShield.around(this.database.sql("delete from access_token where expires_at < :now")
			.bind("now", now)
			.fetch()
			.rowsUpdated());
	}

}
