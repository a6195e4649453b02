package id.sentra.bazaar.bazaar;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.sentra.bazaar.allocation.domain.Allocation;
import id.sentra.bazaar.allocation.domain.FairnessCheck;
import id.sentra.bazaar.allocation.domain.Market;
import id.sentra.bazaar.allocation.domain.Outcome;
import id.sentra.bazaar.bazaar.domain.Bazaar;
import id.sentra.bazaar.observability.Meters;
import id.sentra.platform.blocking.BlockingCalls;
import id.sentra.platform.metric.Metric;
import id.sentra.platform.metric.MetricSource;
import id.sentra.platform.security.Scope;
import id.sentra.platform.tx.Transactions;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * How fair the allocation published last is, judged anew from its frozen input by the
 * rules alone; reckoned once a bazaar.
 */
@Component
class AllocationMetrics implements MetricSource {

	private static final String LAST = """
			select id from bazaar where published_at is not null order by published_at desc limit 1""";

	private final Transactions transactions;

	private final DatabaseClient database;

	private final Bazaars bazaars;

	private volatile Judged last = new Judged(new UUID(0, 0), List.of());

	AllocationMetrics(Transactions transactions, DatabaseClient database, Bazaars bazaars) {
		this.transactions = transactions;
		this.database = database;
		this.bazaars = bazaars;
	}

	@Override
	public Mono<List<Metric>> read() {
		return this.transactions
			.in(Scope.system(), this.database.sql(LAST).map((row) -> row.get("id", UUID.class)).one())
			.flatMap((id) -> id.equals(this.last.bazaar()) ? Mono.just(this.last.figures()) : judge(id))
			.defaultIfEmpty(List.of());
	}

	private Mono<List<Metric>> judge(UUID id) {
		return this.transactions.in(Scope.system(), this.bazaars.find(id))
			.flatMap((bazaar) -> BlockingCalls.of(() -> figures(bazaar)))
			.doOnNext((figures) -> this.last = new Judged(id, figures));
	}

	private static List<Metric> figures(Bazaar bazaar) {
		Market market = bazaar.frozen();
		Allocation allocation = bazaar.allocation();
		List<Outcome> outcomes = allocation.outcomes();
		long rankSum = 0;
		for (int one = 0; one < outcomes.size(); one++) {
			int wish = outcomes.get(one).wish();
			rankSum += (wish > 0) ? wish : market.applicants().get(one).wishes().size() + 1;
		}
		return List.of(figure(Meters.APPLICANTS, outcomes.size()),
				figure(Meters.PLACED, outcomes.stream().filter((outcome) -> outcome.reason().placed()).count()),
				figure(Meters.FIRST_WISH, outcomes.stream().filter((outcome) -> outcome.wish() == 1).count()),
				figure(Meters.RANK_SUM, rankSum), figure(Meters.ENVIOUS, FairnessCheck.envious(market, allocation)),
				figure(Meters.STALLS, market.stalls().size()),
				figure(Meters.STALLS_GIVEN, outcomes.stream().mapToLong((outcome) -> outcome.stalls().size()).sum()));
	}

	private static Metric figure(String meter, long value) {
		return new Metric(meter, Map.of(), value);
	}

	private record Judged(UUID bazaar, List<Metric> figures) {
	}

}
