package id.sentra.platform.summary;

import java.util.List;

import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.Scope;
import id.sentra.platform.tx.Transactions;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/**
 * Reads what the triggers of {@code sentra_create_tally} count. Counts are of the same
 * transaction as the rows counted.
 */
public final class SummaryCounts {

	private static final String WITHIN = """
			select name, region_code, state, sum(n) as n from tally
			where name = any(:subjects) and region_code like :regions
			group by name, region_code, state having sum(n) <> 0 order by name, region_code, state""";

	private final Transactions transactions;

	private final DatabaseClient database;

	public SummaryCounts(Transactions transactions, DatabaseClient database) {
		this.transactions = transactions;
		this.database = database;
	}

	/**
	 * The counts of these subjects within a scope, by region and state; one statement, so
	 * that all are of one moment.
	 */
	public Mono<List<SummaryCount>> within(List<String> subjects, Scope scope) {
		return this.transactions.in(scope,
				this.database.sql(WITHIN)
					.bind("subjects", subjects.toArray(String[]::new))
					.bind("regions", scope.regionPattern())
					.map((row) -> new SummaryCount(row.get("name", String.class),
							RegionCode.of(row.get("region_code", String.class)), row.get("state", String.class),
							row.get("n", Number.class).longValue()))
					.all()
					.collectList());
	}

}
