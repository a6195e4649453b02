package id.sentra.financing.summary;

import java.util.List;

import id.sentra.platform.security.Scope;
import id.sentra.platform.sql.Columns;
import id.sentra.platform.summary.SummaryCount;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/**
 * Figures per district, each kept in the transaction of what it counts. One statement, so
 * that all are of one moment.
 */
@Repository
class SummaryFigures {

	/** SMEs by status. */
	static final String SME = "sme";

	/** Applications by status. */
	static final String LOAN_APPLICATION = "loan_application";

	/** Loans by the status, or {@code ACTIVE_} and the collectability. */
	static final String LOAN = "loan";

	/** Rupiah: {@code DISBURSED} ever, {@code OUTSTANDING} now. */
	static final String RUPIAH = "rupiah";

	private static final String WITHIN = """
			select name as subject, region_code, state, sum(n)::bigint as value from tally
			where name in ('sme', 'loan_application', 'loan') and region_code like :regions
			group by name, region_code, state having sum(n) <> 0
			union all
			select 'rupiah', region_code, 'DISBURSED', sum(debit)::bigint from ledger_total
			where account = '1200' and region_code like :regions group by region_code
			union all
			select 'rupiah', region_code, 'OUTSTANDING', sum(debit - credit)::bigint from ledger_total
			where account = '1200' and region_code like :regions group by region_code""";

	private final DatabaseClient database;

	SummaryFigures(DatabaseClient database) {
		this.database = database;
	}

	/** All figures within a scope. */
	Mono<List<SummaryCount>> within(Scope scope) {
		return this.database.sql(WITHIN)
			.bind("regions", scope.regionPattern())
			.map((row) -> new SummaryCount(row.get("subject", String.class), Columns.region(row, "region_code"),
					row.get("state", String.class), row.get("value", Long.class)))
			.all()
			.collectList();
	}

}
