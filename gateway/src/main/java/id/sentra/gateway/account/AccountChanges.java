package id.sentra.gateway.account;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import id.sentra.gateway.account.domain.Account;
import id.sentra.gateway.account.domain.AccountEvent;
import id.sentra.gateway.account.domain.AccountEvent.Action;
import id.sentra.gateway.secret.OpaqueSecret;
import id.sentra.gateway.securityevent.SecurityEvent.Kind;
import id.sentra.gateway.securityevent.SecurityEvents;
import id.sentra.platform.tx.CancellationShield;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Changes of accounts, each written down with who did it in the same statement. */
@Repository
class AccountChanges {

	private static final String NOTE = """
			insert into account_event (username, action, detail, done_by)
			select username, :action, :detail, :by from changed""";

	private final DatabaseClient database;

	private final TransactionalOperator operator;

	private final SecurityEvents security;

	AccountChanges(DatabaseClient database, ReactiveTransactionManager transactions, SecurityEvents security) {
		this.security = security;
		this.database = database;
		this.operator = TransactionalOperator.create(transactions);
	}

	/** What was done to an account, the latest first. */
	public Mono<List<AccountEvent>> events(String username) {
		return CancellationShield.around(this.database.sql("""
				select action, detail, done_by, done_at from account_event where username = :username
				order by id desc limit 50""")
			.bind("username", username)
			.map((row) -> new AccountEvent(Action.valueOf(row.get("action", String.class)),
					Objects.requireNonNull(row.get("detail", String.class)),
					Objects.requireNonNull(row.get("done_by", String.class)),
					Objects.requireNonNull(row.get("done_at", Instant.class))))
			.all()
			.collectList());
	}

	/** Adds it unless the username is taken; says whether it was added. */
	public Mono<Boolean> add(Account account, Action action, String detail, String by) {
		String sql = "with changed as (" + AccountRow.INSERT + " on conflict do nothing returning username) " + NOTE;
		return CancellationShield.around(written(AccountRow.bind(this.database.sql(sql), account), action, detail, by))
			.flatMap((added) -> tell(this.security, action, by, account.identity().username(), added));
	}

	/**
	 * Writes roles, region, name, SME and lock of the version that was read; says whether
	 * it still was that version. A lock ends the account's sessions and tokens.
	 */
	public Mono<Boolean> save(Account changed, Action action, String detail, String by) {
		String sql = """
				with changed as (
				    update account set display_name = :name, roles = :roles, region = :region, sme_id = :sme,
				        enabled = :enabled, version = version + 1,
				        epoch = epoch + case when enabled and not :enabled then 1 else 0 end
				    where username = :username and version = :version returning username)
				""" + NOTE;
		return CancellationShield
			.around(this.operator.transactional(
					written(AccountRow.rights(this.database.sql(sql), changed).bind("version", changed.version()),
							action, detail, by)
						.flatMap((saved) -> (saved && !changed.enabled())
								? end(changed.identity().username(), null, "").thenReturn(true) : Mono.just(saved))))
			.flatMap((saved) -> tell(this.security, action, by, changed.identity().username(), saved));
	}

	/**
	 * Writes another password and ends the account's sessions and tokens but one, all or
	 * nothing. The account is updated first: a session or token made later finds another
	 * epoch.
	 * @param epoch the epoch the account must still be in, or null for any
	 * @param stays the session that does not end, or null for none
	 * @param device by its word the one on which the account stays known; empty for none
	 * @param oneTimeUntil until when a one-time password is good; null for a chosen one
	 * @return the epoch from now on; empty when the account is in another epoch
	 */
	public Mono<Long> setPassword(String username, @Nullable Long epoch, @Nullable String stays, String device,
			String hash, @Nullable Instant oneTimeUntil, Action action, String by) {
		String sql = """
				with changed as (
				    update account set password_hash = :hash, one_time_until = :until, version = version + 1,
				        epoch = epoch + 1
				    where username = :username and epoch = coalesce(:epoch, epoch) returning username, epoch),
				noted as (
				""" + NOTE + ") select epoch from changed";
		Mono<Long> changed = noted(this.database.sql(sql), action, "", by).bind("username", username)
			.bind("epoch", Parameters.in(R2dbcType.BIGINT, epoch))
			.bind("hash", hash)
			.bind("until", (oneTimeUntil != null) ? Parameters.in(oneTimeUntil) : Parameters.in(Instant.class))
			.map((row) -> Objects.requireNonNull(row.get("epoch", Long.class)))
			.one();
		return CancellationShield
			.around(this.operator
				.transactional(changed.flatMap((next) -> end(username, stays, device).thenReturn(next))))
			.flatMap((next) -> tell(this.security, action, by, username, true).thenReturn(next));
	}

	/** Lets the evidence say what was done, if it was; says whether it was. */
	static Mono<Boolean> tell(SecurityEvents security, Action action, String by, String username, boolean done) {
		boolean password = action == Action.PASSWORD_CHANGED || action == Action.PASSWORD_RESET;
		return done
				? security.record(password ? Kind.PASSWORD_CHANGED : Kind.RIGHTS_CHANGED, by, username, action.name())
					.thenReturn(true)
				: Mono.just(false);
	}

	private Mono<Void> end(String username, @Nullable String session, String device) {
		byte[] stays = (session != null) ? new OpaqueSecret(session).hash() : new byte[0];
		return this.database.sql("""
				delete from session where attributes ->> 'account' = :username and id_hash <> :stays""")
			.bind("username", username)
			.bind("stays", stays)
			.then()
			.then(this.database.sql("delete from access_token where username = :username")
				.bind("username", username)
				.then())
			.then(this.database.sql("delete from known_device where username = :username and subject <> :device")
				.bind("username", username)
				.bind("device", OpaqueSecret.sha256(device))
				.then());
	}

	private static Mono<Boolean> written(GenericExecuteSpec sql, Action action, String detail, String by) {
		return noted(sql, action, detail, by).fetch().rowsUpdated().map((rows) -> rows == 1);
	}

	private static GenericExecuteSpec noted(GenericExecuteSpec sql, Action action, String detail, String by) {
		return sql.bind("action", action.name()).bind("detail", detail).bind("by", by);
	}

}
