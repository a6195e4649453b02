package id.sentra.platform.tx;

import id.sentra.platform.security.Scope;
import reactor.core.publisher.Mono;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;

/**
 * Runs work in one transaction, as the role that owns nothing and within a scope that
 * row-level security holds.
 * <p>
 * The work is {@link Uncancelled}: once begun it ends by commit or rollback, whatever the
 * client does. A client that hangs up would otherwise leave its pooled connection
 * {@code idle in transaction} (r2dbc-pool 1.0.2, r2dbc-postgresql 1.1.1).
 */
public final class Transactions {

	private static final String ENTER = """
			select set_config('role', :role, true), set_config('sentra.region', :region, true),
				set_config('sentra.sme', :sme, true)""";

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
			return Uncancelled.run(this.operator.transactional(enter(scope).then(work))
				.contextWrite((inner) -> inner.put(Transactions.class, true)));
		});
	}

	private Mono<Long> enter(Scope scope) {
		return this.database.sql(ENTER)
			.bind("role", this.role)
			.bind("region", scope.regionSetting())
			.bind("sme", scope.smeSetting())
			.fetch()
			.rowsUpdated();
	}

}
