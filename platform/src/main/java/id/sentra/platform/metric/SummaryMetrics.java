package id.sentra.platform.metric;

import java.util.List;
import java.util.Map;

import id.sentra.platform.observability.Meters;
import id.sentra.platform.security.Scope;
import id.sentra.platform.tx.Transactions;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/**
 * Every count of the service by state, over all regions. A count whose state is a region
 * is shown as one sum.
 */
final class SummaryMetrics implements MetricSource {

	private static final String SUMS = """
			select name, case when state = region_code then 'ALL' else state end as state, sum(n) as n from tally
			group by 1, 2 order by 1, 2""";

	private final Transactions transactions;

	private final DatabaseClient database;

	SummaryMetrics(Transactions transactions, DatabaseClient database) {
		this.transactions = transactions;
		this.database = database;
	}

	@Override
	public Mono<List<Metric>> read() {
		return this.transactions.in(Scope.system(),
				this.database.sql(SUMS)
					.map((row) -> new Metric(Meters.TALLY,
							Map.of(Meters.TALLY_NAME, row.get("name", String.class), Meters.STATE,
									row.get("state", String.class)),
							row.get("n", Number.class).doubleValue()))
					.all()
					.collectList());
	}

}
