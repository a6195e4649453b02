package id.sentra.financing.loanapplication;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;

import id.sentra.financing.loanapplication.domain.Factor;
import id.sentra.financing.loanapplication.domain.ScoreRules;
import id.sentra.financing.trackrecord.TrackRecords;
import id.sentra.financing.trackrecord.domain.Evidence;
import id.sentra.platform.sql.Columns;
import io.r2dbc.spi.Readable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The rules of scoring, by day. */
@Repository
class ScoreRuleSets {

	private static final String ON_DAY = "select r.*, e.* from (" + TrackRecords.EVIDENCE + """
			) e, score_rule r where r.version =
				(select version from score_rules where valid_from <= :day order by valid_from desc limit 1)""";

	private final DatabaseClient database;

	ScoreRuleSets(DatabaseClient database) {
		this.database = database;
	}

	/** The rules of a day and what the SME has shown by then, read together. */
	Mono<Basis> on(LocalDate day, UUID smeId) {
		return this.database.sql(ON_DAY)
			.bind("day", day)
			.bind("sme", smeId)
			.map(ScoreRuleSets::step)
			.all()
			.collectList()
			.filter((steps) -> !steps.isEmpty())
			.map((steps) -> new Basis(rules(steps), steps.get(0).evidence()));
	}

	private static Step step(Readable row) {
		return new Step(row.get("version", Integer.class), Columns.constant(row, "factor", Factor.class),
				row.get("threshold", Long.class), row.get("points", Integer.class), TrackRecords.evidence(row));
	}

	private static ScoreRules rules(List<Step> steps) {
		Map<Factor, NavigableMap<Long, Integer>> byFactor = new EnumMap<>(Factor.class);
		steps.forEach((step) -> byFactor.computeIfAbsent(step.factor(), (factor) -> new TreeMap<>())
			.put(step.threshold(), step.points()));
		return new ScoreRules(steps.get(0).version(), byFactor);
	}

	private record Step(int version, Factor factor, long threshold, int points, Evidence evidence) {
	}

	/** What a score rests on. */
	record Basis(ScoreRules rules, Evidence evidence) {
	}

}
