package id.sentra.financing.loanapplication;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import id.sentra.financing.loanapplication.domain.Factor;
import id.sentra.financing.loanapplication.domain.ScoreRules;
import id.sentra.platform.sql.Columns;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The rules of scoring, by day. */
@Repository
class ScoreRuleSets {

	private static final String ON_DAY = """
			select version, factor, threshold, points from score_rule where version =
				(select version from score_rules where valid_from <= :day order by valid_from desc limit 1)""";

	private final DatabaseClient database;

	ScoreRuleSets(DatabaseClient database) {
		this.database = database;
	}

	Mono<ScoreRules> on(LocalDate day) {
		return this.database.sql(ON_DAY)
			.bind("day", day)
			.map((row) -> new Step(row.get("version", Integer.class), Columns.constant(row, "factor", Factor.class),
					row.get("threshold", Long.class), row.get("points", Integer.class)))
			.all()
			.collectList()
			.filter((steps) -> !steps.isEmpty())
			.map(ScoreRuleSets::rules);
	}

	private static ScoreRules rules(List<Step> steps) {
		Map<Factor, NavigableMap<Long, Integer>> byFactor = new EnumMap<>(Factor.class);
		steps.forEach((step) -> byFactor.computeIfAbsent(step.factor(), (factor) -> new TreeMap<>())
			.put(step.threshold(), step.points()));
		return new ScoreRules(steps.get(0).version(), byFactor);
	}

	private record Step(int version, Factor factor, long threshold, int points) {
	}

}
