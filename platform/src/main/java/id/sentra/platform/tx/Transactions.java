package id.sentra.platform.tx;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import id.sentra.platform.security.Scope;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcTimeoutException;
import io.r2dbc.spi.R2dbcType;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;
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
			changed as (insert into audit_pending (action, subject_kind, subject_id) select 'changed', :changed_kind, :changed_id
				where :changed_more or pg_current_xact_id_if_assigned() is not null)""";

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
				TransactionSettings settings = new TransactionSettings(this.role, scope, actor);
				DeferredWrites writes = new DeferredWrites(this.database);
				Mono<T> whole = Mono.defer(() -> requireSet(settings))
					.then(work.map(Optional::of)
						.defaultIfEmpty(Optional.empty())
						.flatMap((result) -> end(writes, actor.command()).then(Mono.justOrEmpty(result))));
				return CancellationShield.around(this.operator.transactional(whole)
					.retryWhen(Retry.max(1)
						.filter(Transactions::hasNotBegun)
						.onRetryExhaustedThrow((retry, signal) -> signal.failure()))
					.contextWrite(
							(inner) -> inner.put(Transactions.class, writes).put(TransactionSettings.class, settings)));
			});
		});
	}

	/**
	 * Leaves a write to be sent with the last statement of the transaction.
	 * @throws IllegalTransactionStateException outside a transaction
	 */
	public static Mono<Void> defer(DeferredWrite write) {
		return Mono.deferContextual((context) -> writes(context).add(write));
	}

	/** Sends at once what was deferred so far, for work that reads or changes it. */
	public static Mono<Void> flush() {
		return Mono.deferContextual((context) -> writes(context).send());
	}

	/**
	 * Says within a transaction that entries of the audit tell of its changes, so that it
	 * needs none of its own.
	 */
	public static Mono<Void> told() {
		return Mono.deferContextual((context) -> {
			writes(context).told();
			return Mono.empty();
		});
	}

	private static DeferredWrites writes(ContextView context) {
		return context.<DeferredWrites>getOrEmpty(Transactions.class)
			.orElseThrow(() -> new IllegalTransactionStateException("outside a transaction"));
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

	private static Mono<Void> end(DeferredWrites writes, @Nullable Command command) {
		return (command == null || writes.areTold()) ? writes.send()
				: writes.add(changed(command, !writes.isEmpty())).then(writes.send());
	}

	private static DeferredWrite changed(Command command, boolean more) {
		return new DeferredWrite("changed", CHANGED,
				Map.of("changed_kind", Parameters.in(R2dbcType.VARCHAR, command.subjectKind()), "changed_id",
						(command.subjectId() != null) ? command.subjectId() : Parameters.in(UUID.class), "changed_more",
						more));
	}

}
