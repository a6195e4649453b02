package id.sentra.platform.test;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import id.sentra.platform.security.Scope;
import id.sentra.platform.tx.Transactions;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/**
 * Looks into the database of a test, past row-level security's regions unless told
 * otherwise.
 */
public class Database {

	private final Transactions transactions;

	private final DatabaseClient client;

	public Database(Transactions transactions, DatabaseClient client) {
		this.transactions = transactions;
		this.client = client;
	}

	public long number(String sql) {
		return number(Scope.system(), sql);
	}

	public long number(Scope scope, String sql) {
		Long found = in(scope, this.client.sql(sql).map((row) -> row.get(0, Long.class)).one());
		return (found != null) ? found : 0;
	}

	public List<String> texts(String sql) {
		List<String> found = in(Scope.system(),
				this.client.sql(sql).map((row) -> String.valueOf(row.get(0))).all().collectList());
		return (found != null) ? found : List.of();
	}

	public void run(String sql) {
		in(Scope.system(), this.client.sql(sql).then());
	}

	public <T> T in(Scope scope, Mono<T> work) {
		return this.transactions.in(scope, work).block();
	}

	/**
	 * As a crash of the server: whatever is not committed is gone.
	 */
	public void terminateAllConnections() {
		String name = texts("select current_database()").get(0);
		try (Connection postgres = EmbeddedServers.connect("postgres"); Statement sql = postgres.createStatement()) {
			sql.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
