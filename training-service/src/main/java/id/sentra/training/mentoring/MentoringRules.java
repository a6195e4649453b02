package id.sentra.training.mentoring;

import java.time.LocalDate;
import java.util.List;

import id.sentra.platform.region.RegionCode;
import id.sentra.platform.sql.Columns;
import id.sentra.platform.sql.Conditions;
import id.sentra.training.mentoring.domain.MentoringRule;
import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The rules of mentoring. Every method works within the transaction of its caller. */
@Repository
class MentoringRules {

	private static final String SELECT = "select region_code, from_day, most_open, legal_basis from mentoring_rule";

	private static final String AROUND = "(region_code = '*' or starts_with(:region || '.', region_code || '.'))";

	private static final String ORDER = " order by length(region_code) desc, from_day desc limit ";

	private static final int MOST = 1000;

	private final DatabaseClient database;

	MentoringRules(DatabaseClient database) {
		this.database = database;
	}

	/** The rule of the smallest region around that one that has begun by that day. */
	Mono<MentoringRule> on(RegionCode region, LocalDate day) {
		Conditions sql = new Conditions().and(AROUND, "region", region.value()).and("from_day <= :day", "day", day);
		return sql.bind(this.database.sql(SELECT + sql.where() + ORDER + 1)).map(MentoringRules::rule).one();
	}

	/**
	 * All rules of a region and of those it lies in, the latest first; all without one.
	 */
	Mono<List<MentoringRule>> list(@Nullable RegionCode region) {
		Conditions sql = new Conditions().and(AROUND, "region", (region != null) ? region.value() : null);
		return sql.bind(this.database.sql(SELECT + sql.where() + ORDER + MOST))
			.map(MentoringRules::rule)
			.all()
			.collectList();
	}

	/** Whether it follows all others of its region. */
	Mono<Boolean> add(MentoringRule rule) {
		return this.database.sql("""
				insert into mentoring_rule (region_code, from_day, most_open, legal_basis)
				select :region, :from, :most, :basis
				where not exists (select from mentoring_rule where region_code = :region and from_day >= :from)
				on conflict do nothing""")
			.bind("region", rule.region())
			.bind("from", rule.from())
			.bind("most", rule.mostOpen())
			.bind("basis", rule.legalBasis())
			.fetch()
			.rowsUpdated()
			.map((rows) -> rows == 1);
	}

	private static MentoringRule rule(Readable row) {
		return new MentoringRule(Columns.text(row, "region_code"), Columns.day(row, "from_day"),
				Columns.number(row, "most_open"), Columns.text(row, "legal_basis"));
	}

}
