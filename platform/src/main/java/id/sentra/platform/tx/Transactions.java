package id.sentra.platform.tx;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

import id.sentra.platform.security.Scope;
import io.r2dbc.spi.R2dbcTimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Runs work in one transaction, as the role that owns nothing and within a scope that
 * row-level security holds, and leaves in the audit what a request changed.
 * <p>
 * Once begun the work ends by commit or rollback, whatever the client does; see
 * {@link CancellationShield}.
 */
public final class Transactions {

	/** Only a transaction that wrote something has a number. */
	private static final String CHANGED = """
			insert into audit_pending (action, subject_kind, subject_id)
			select 'changed', :kind, :id where pg_current_xact_id_if_assigned() is not null""";

	private final TransactionalOperator operator;

	private final DatabaseClient database;

	private final String role;

	public Transactions(TransactionalOperator operator, DatabaseClient database, String role) {
		this.operator = operator;
		this.database = database;
		this.role = role;
	}

	/**
	 * The work in a transaction of its own; or, called within one, as part of that one
	 * and in that one's scope.
	 */
	public <T> Mono<T> in(Scope scope, Mono<T> work) {
		return Mono.deferContextual((context) -> {
			if (context.hasKey(Transactions.class)) {
				return work;
			}
			return Actor.current().flatMap((actor) -> {
				AtomicBoolean told = new AtomicBoolean();
				TransactionSettings settings = new TransactionSettings(this.role, scope, actor);
				Mono<T> whole = Mono.defer(() -> requireSet(settings)).then(noting(work, actor, told));
				return CancellationShield.around(this.operator.transactional(whole)
					.retryWhen(Retry.max(1)
						.filter(Transactions::hasNotBegun)
						.onRetryExhaustedThrow((retry, signal) -> signal.failure()))
					.contextWrite(
							(inner) -> inner.put(Transactions.class, told).put(TransactionSettings.class, settings)));
			});
		});
	}

	/**
	 * Says within a transaction that entries of the audit tell of its changes, so that it
	 * needs none of its own.
	 */
	public static Mono<Void> told() {
		return Mono.deferContextual((context) -> {
			context.<AtomicBoolean>getOrEmpty(Transactions.class).ifPresent((told) -> told.set(true));
			return Mono.empty();
		});
	}

	private <T> Mono<T> noting(Mono<T> work, Actor actor, AtomicBoolean told) {
		Command command = actor.command();
		if (command == null) {
			return work;
		}
		return work.map(Optional::of)
			.defaultIfEmpty(Optional.empty())
			.flatMap((result) -> (told.get() ? Mono.<Long>empty() : note(command)).then(Mono.justOrEmpty(result)));
	}

	private Mono<Long> note(Command command) {
		DatabaseClient.GenericExecuteSpec sql = bind(this.database.sql(CHANGED), "kind", command.subjectKind(),
				String.class);
		return bind(sql, "id", command.subjectId(), UUID.class).fetch().rowsUpdated();
	}

	private static <V> DatabaseClient.GenericExecuteSpec bind(DatabaseClient.GenericExecuteSpec sql, String name,
			@Nullable V value, Class<V> type) {
		return (value != null) ? sql.bind(name, value) : sql.bindNull(name, type);
	}

	/**
	 * A connection that was lost while it lay in the pool is found out by its first use;
	 * another is taken once. Where none is to be had the wait is not doubled.
	 */
	private static boolean hasNotBegun(Throwable error) {
		return error instanceof CannotCreateTransactionException
				&& !(error.getCause() instanceof R2dbcTimeoutException);
	}

	/**
	 * Nothing runs with the rights of the tables' owner, whatever made the connection.
	 */
	private static Mono<Void> requireSet(TransactionSettings settings) {
		return settings.areSet() ? Mono.empty()
				: Mono.error(new IllegalTransactionStateException("begun without role and scope"));
	}

}
