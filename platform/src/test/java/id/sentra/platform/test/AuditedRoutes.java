package id.sentra.platform.test;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

import id.sentra.platform.security.Scope;
import id.sentra.platform.tx.Transactions;
import org.springframework.r2dbc.core.DatabaseClient;

/** The routes by which something was changed, as the audit of a service has them. */
public final class AuditedRoutes implements Supplier<Set<String>> {

	private final Transactions transactions;

	private final DatabaseClient database;

	public AuditedRoutes(Transactions transactions, DatabaseClient database) {
		this.transactions = transactions;
		this.database = database;
	}

	@Override
	public Set<String> get() {
		List<String> found = this.transactions
			.in(Scope.system(),
					this.database.sql("select distinct command from audit_entry")
						.map((row) -> String.valueOf(row.get(0)))
						.all()
						.collectList())
			.block();
		return new TreeSet<>((found != null) ? found : List.of());
	}

}
