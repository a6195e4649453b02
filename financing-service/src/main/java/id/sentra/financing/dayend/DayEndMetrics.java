package id.sentra.financing.dayend;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import id.sentra.financing.loan.domain.Zone;
import id.sentra.financing.observability.Meters;
import id.sentra.platform.metric.Metric;
import id.sentra.platform.metric.MetricSource;
import id.sentra.platform.security.Scope;
import id.sentra.platform.sql.Columns;
import id.sentra.platform.tx.Transactions;
import io.r2dbc.spi.Readable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * How far day ends are, per zone. Where none has ever finished, the days count from the
 * first that was begun.
 */
@Component
class DayEndMetrics implements MetricSource {

	private static final String PER_ZONE = """
			select zone, min(business_date) as first, max(business_date) filter (where finished_at is not null) as last,
				(array_agg(extract(epoch from finished_at - started_at) order by business_date desc)
					filter (where finished_at is not null))[1] as duration,
				count(*) filter (where finished_at is null) as running
			from day_end where business_date > :since group by zone""";

	private static final int DAYS_LOOKED_AT = 60;

	private final Transactions transactions;

	private final DatabaseClient database;

	private final Clock clock;

	DayEndMetrics(Transactions transactions, DatabaseClient database, Clock clock) {
		this.transactions = transactions;
		this.database = database;
		this.clock = clock;
	}

	@Override
	public Mono<List<Metric>> read() {
		LocalDate since = LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC).minusDays(DAYS_LOOKED_AT);
		return this.transactions.in(Scope.system(),
				this.database.sql(PER_ZONE)
					.bind("since", since)
					.map(this::figures)
					.all()
					.flatMapIterable((figures) -> figures)
					.collectList());
	}

	private List<Metric> figures(Readable row) {
		Zone zone = Columns.constant(row, "zone", Zone.class);
		Map<String, String> tag = Map.of(Meters.ZONE, zone.name());
		LocalDate last = row.get("last", LocalDate.class);
		LocalDate ended = (last != null) ? last : row.get("first", LocalDate.class).minusDays(1);
		long behind = ChronoUnit.DAYS.between(ended, zone.day(this.clock.instant()).minusDays(1));
		List<Metric> figures = new ArrayList<>();
		figures.add(new Metric(Meters.DAY_END_BEHIND, tag, behind));
		figures.add(new Metric(Meters.DAY_END_RUNNING, tag, row.get("running", Number.class).doubleValue()));
		if (last != null) {
			figures.add(new Metric(Meters.DAY_END_LAST, tag, last.atStartOfDay(ZoneOffset.UTC).toEpochSecond()));
			figures.add(new Metric(Meters.DAY_END_DURATION, tag, row.get("duration", Number.class).doubleValue()));
		}
		return figures;
	}

}
