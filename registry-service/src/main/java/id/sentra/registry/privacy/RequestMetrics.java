package id.sentra.registry.privacy;

import java.util.List;
import java.util.Map;

import id.sentra.platform.metric.Metric;
import id.sentra.platform.metric.MetricSource;
import id.sentra.platform.security.Scope;
import id.sentra.platform.tx.Transactions;
import id.sentra.registry.observability.Meters;
import io.r2dbc.spi.Readable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Requests about personal data that wait, and how much time is left for the one due
 * first; nothing is left to tell of a kind of which none waits.
 */
@Component
class RequestMetrics implements MetricSource {

	private static final String OPEN = """
			select every.kind, count(id) as n, extract(epoch from min(due_at) - now()) / 3600 as hours,
				extract(epoch from now() - min(received_at)) as age
			from (values ('ACCESS'), ('CORRECTION'), ('STOP'), ('RESUME'), ('ERASURE')) as every (kind)
			left join data_request r on r.kind = every.kind and r.state = 'RECEIVED'
			group by every.kind""";

	private final Transactions transactions;

	private final DatabaseClient database;

	RequestMetrics(Transactions transactions, DatabaseClient database) {
		this.transactions = transactions;
		this.database = database;
	}

	@Override
	public Mono<List<Metric>> read() {
		return this.transactions.in(Scope.system(),
				this.database.sql(OPEN)
					.map(RequestMetrics::figures)
					.all()
					.flatMapIterable((figures) -> figures)
					.collectList());
	}

	private static List<Metric> figures(Readable row) {
		Map<String, String> kind = Map.of(Meters.KIND, row.get("kind", String.class));
		Metric open = new Metric(Meters.DATA_REQUESTS_OPEN, kind, row.get("n", Number.class).doubleValue());
		Number hours = row.get("hours", Number.class);
		Number age = row.get("age", Number.class);
		return (hours == null || age == null) ? List.of(open)
				: List.of(open, new Metric(Meters.DATA_REQUESTS_HOURS_LEFT, kind, hours.doubleValue()),
						new Metric(Meters.DATA_REQUESTS_AGE, kind, age.doubleValue()));
	}

}
