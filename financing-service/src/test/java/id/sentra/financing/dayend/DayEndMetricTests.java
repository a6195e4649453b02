package id.sentra.financing.dayend;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import id.sentra.financing.FinancingTest;
import id.sentra.financing.Lending;
import id.sentra.financing.observability.Meters;
import id.sentra.platform.metric.Metric;
import id.sentra.platform.metric.MetricSource;
import id.sentra.platform.test.Database;
import id.sentra.platform.tx.Transactions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;

import static org.assertj.core.api.Assertions.assertThat;

@FinancingTest
class DayEndMetricTests {

	private static final String ENDED = """
			insert into day_end (business_date, zone, started_by, started_at, finished_at)
			values ('%s', 'WIT', 'test', now() - interval '7 seconds', now())""";

	@Autowired
	List<MetricSource> sources;

	@Autowired
	Transactions transactions;

	@Autowired
	DatabaseClient sql;

	/** It would end by itself, within seconds, a day that has no loans. */
	@Autowired
	@Qualifier("dayEndWorker")
	SmartLifecycle worker;

	Database database;

	@BeforeEach
	void noDayOfTheEastHasEnded() {
		this.worker.stop();
		this.database = new Database(this.transactions, this.sql);
		this.database.run("delete from day_end_chunk where zone = 'WIT'");
		this.database.run("delete from day_end where zone = 'WIT'");
	}

	@AfterEach
	void daysEndAgain() {
		this.worker.start();
	}

	@Test
	void days_that_did_not_end_are_told_until_they_do() {
		LocalDate yesterday = Lending.today().minusDays(1);
		this.database.run(ENDED.formatted(yesterday.minusDays(3)));
		assertThat(figure(Meters.DAY_END_BEHIND)).isEqualTo(3);
		this.database.run(ENDED.formatted(yesterday));
		assertThat(figure(Meters.DAY_END_BEHIND)).isZero();
		assertThat(figure(Meters.DAY_END_LAST)).isEqualTo(yesterday.toEpochDay() * 86_400.0);
		assertThat(figure(Meters.DAY_END_DURATION)).isEqualTo(7);
		assertThat(figure(Meters.DAY_END_RUNNING)).isZero();
	}

	@Test
	void a_first_day_that_never_ends_is_behind_too() {
		LocalDate yesterday = Lending.today().minusDays(1);
		this.database.run(ENDED.replace("now())", "null)").formatted(yesterday.minusDays(1)));
		assertThat(figure(Meters.DAY_END_BEHIND)).isEqualTo(2);
		assertThat(figure(Meters.DAY_END_RUNNING)).isOne();
	}

	private double figure(String meter) {
		return Flux.fromIterable(this.sources)
			.concatMap(MetricSource::read)
			.flatMapIterable((figures) -> figures)
			.filter((figure) -> figure.meter().equals(meter) && figure.tags().equals(Map.of(Meters.ZONE, "WIT")))
			.map(Metric::value)
			.blockLast();
	}

}
