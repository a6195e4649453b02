package id.sentra.training;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import id.sentra.platform.id.Ids;
import id.sentra.platform.security.Scope;
import id.sentra.platform.test.Database;
import id.sentra.platform.tx.Transactions;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** The database of a test with SMEs of its own in it. */
public class TrainingDatabase extends Database {

	private final Transactions transactions;

	private final DatabaseClient client;

	TrainingDatabase(Transactions transactions, DatabaseClient client) {
		super(transactions, client);
		this.transactions = transactions;
		this.client = client;
	}

	/** What a transaction limited to one mentor's own mentorings counts. */
	public long numberAsMentor(String account, String sql) {
		return in(Scope.system(),
				this.client.sql("select set_config('sentra.mentor', :account, true)")
					.bind("account", account)
					.then()
					.then(this.client.sql(sql).map((row) -> row.get(0, Number.class).longValue()).one()));
	}

	/** The work in a transaction that fails after it. */
	public <T> Mono<T> failing(Mono<?> work) {
		return this.transactions.in(Scope.system(), work.then(Mono.error(new IllegalStateException("rolled back"))));
	}

	/** Verified SMEs of a district. */
	public List<UUID> verifiedSmes(int count, String region) {
		return smes(count, region, "VERIFIED");
	}

	public List<UUID> smes(int count, String region, String status) {
		List<UUID> ids = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			ids.add(Ids.next());
		}
		in(Scope.system(), this.client.sql("""
				insert into sme (id, version, name, region_code, scale, owner_gender, low_income_household, status)
				select id, 1, 'Usaha ' || n, :region, 'MICRO', 'FEMALE', false, :status
				from unnest(:ids::uuid[]) with ordinality as r(id, n)""")
			.bind("ids", ids.toArray(UUID[]::new))
			.bind("region", region)
			.bind("status", status)
			.then());
		return ids;
	}

}
