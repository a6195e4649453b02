package id.sentra.registry.imports;

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

/** Imports that have not ended and how long the oldest of them has been here. */
@Component
class ImportMetrics implements MetricSource {

	private static final String OPEN = """
			select status, count(id) as n, coalesce(extract(epoch from now() - min(submitted_at)), 0) as age
			from (values ('QUEUED'), ('RUNNING')) as every (status) left join (
				select id, status, submitted_at from import_job where status in ('QUEUED', 'RUNNING')) as open
				using (status)
			group by status""";

	private final Transactions transactions;

	private final DatabaseClient database;

	ImportMetrics(Transactions transactions, DatabaseClient database) {
		this.transactions = transactions;
		this.database = database;
	}

	@Override
	public Mono<List<Metric>> read() {
		return this.transactions.in(Scope.system(),
				this.database.sql(OPEN)
					.map(ImportMetrics::figures)
					.all()
					.flatMapIterable((figures) -> figures)
					.collectList());
	}

	private static List<Metric> figures(Readable row) {
		Map<String, String> status = Map.of(Meters.STATUS, row.get("status", String.class));
		return List.of(new Metric(Meters.IMPORT_OPEN, status, row.get("n", Number.class).doubleValue()),
				new Metric(Meters.IMPORT_AGE, status, row.get("age", Number.class).doubleValue()));
	}

}
