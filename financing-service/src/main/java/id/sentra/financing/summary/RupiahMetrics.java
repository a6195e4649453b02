package id.sentra.financing.summary;

import java.util.List;
import java.util.Map;

import id.sentra.financing.observability.Meters;
import id.sentra.platform.metric.Metric;
import id.sentra.platform.metric.MetricSource;
import id.sentra.platform.security.Scope;
import id.sentra.platform.tx.Transactions;
import io.r2dbc.spi.Readable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Rupiah lent and rupiah that may be lent, over all regions. */
@Component
class RupiahMetrics implements MetricSource {

	private static final String SUMS = """
			select null as programme, 'disbursed' as state, coalesce(sum(debit), 0) as rupiah
			from ledger_total where account = '1200'
			union all
			select null, 'outstanding', coalesce(sum(debit - credit), 0) from ledger_total where account = '1200'
			union all
			select programme_code, 'amount', sum(amount) from programme_budget group by programme_code
			union all
			select programme_code, 'reserved', sum(reserved) from programme_budget group by programme_code
			union all
			select programme_code, 'used', sum(used) from programme_budget group by programme_code""";

	private final Transactions transactions;

	private final DatabaseClient database;

	RupiahMetrics(Transactions transactions, DatabaseClient database) {
		this.transactions = transactions;
		this.database = database;
	}

	@Override
	public Mono<List<Metric>> read() {
		return this.transactions.in(Scope.system(),
				this.database.sql(SUMS).map(RupiahMetrics::metric).all().collectList());
	}

	private static Metric metric(Readable row) {
		String programme = row.get("programme", String.class);
		String state = row.get("state", String.class);
		double rupiah = row.get("rupiah", Number.class).doubleValue();
		return (programme != null)
				? new Metric(Meters.BUDGET, Map.of(Meters.PROGRAMME, programme, Meters.STATE, state), rupiah)
				: new Metric(Meters.PRINCIPAL, Map.of(Meters.STATE, state), rupiah);
	}

}
