package id.sentra.gateway.token;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import id.sentra.gateway.account.domain.Account;
import id.sentra.gateway.secret.OpaqueSecret;
import id.sentra.platform.sql.Columns;
import id.sentra.platform.tx.CancellationShield;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;

/** Access tokens handed out to scripts, by their hash. */
@Repository
class AccessTokens {

	private static final int ID = 16;

	private final DatabaseClient database;

	AccessTokens(DatabaseClient database) {
		this.database = database;
	}

	/** Stores a new one of the account in its epoch. */
	public Mono<Void> add(OpaqueSecret token, Account holder, String network, Instant now, Instant expiresAt) {
		return CancellationShield.around(this.database.sql("""
				insert into access_token (token_hash, username, epoch, network, created_at, expires_at)
				values (:hash, :username, :epoch, :network, :now, :expires)""")
			.bind("hash", token.hash())
			.bind("username", holder.identity().username())
			.bind("epoch", holder.epoch())
			.bind("network", network)
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

	/** Those of an account that are worth something, the newest first. */
	Mono<List<OpenToken>> ofAccount(String username, Instant now) {
		return CancellationShield.around(this.database.sql("""
				select left(encode(t.token_hash, 'hex'), :length) as id, t.network, t.created_at, t.expires_at
				from access_token t join account using (username, epoch)
				where username = :username and t.expires_at > :now order by t.created_at desc limit 100""")
			.bind("length", ID)
			.bind("username", username)
			.bind("now", now)
			.map((row) -> new OpenToken(Columns.text(row, "id"), Columns.text(row, "network"),
					Columns.time(row, "created_at"), Columns.time(row, "expires_at")))
			.all()
			.collectList());
	}

	/** Removes one of an account, or all; their hashes. */
	Mono<List<ByteBuffer>> removeOf(String username, @Nullable String id) {
		return CancellationShield.around(this.database
			.sql("""
					delete from access_token where username = :username
					    and left(encode(token_hash, 'hex'), :length) = coalesce(:id, left(encode(token_hash, 'hex'), :length))
					returning token_hash""")
			.bind("username", username)
			.bind("length", ID)
			.bind("id", Parameters.in(R2dbcType.VARCHAR, id))
			.map((row) -> Objects.requireNonNull(row.get("token_hash", ByteBuffer.class)))
			.all()
			.collectList());
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
