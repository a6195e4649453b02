package id.sentra.financing.loan;

import java.util.List;

import id.sentra.platform.paging.KeysetQuery;
import id.sentra.platform.paging.SortColumn;
import id.sentra.platform.paging.Page;
import id.sentra.platform.paging.PageRequest;
import id.sentra.financing.loan.domain.Loan;
import id.sentra.platform.money.Rupiah;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.Scope;
import id.sentra.platform.sql.Conditions;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Running loans whose borrowers are late, in an order that people work by. */
@Repository
public class Arrears {

	private static final String LATE = "collectability > 1 and status = 'ACTIVE'";

	private static final KeysetQuery LIST = KeysetQuery.of(Loans.COLUMNS, "loan", "-daysPastDue",
			SortColumn.id("contracted", "id"), SortColumn.integer("daysPastDue", "days_past_due"),
			SortColumn.number("owed", "principal - paid_principal"), SortColumn.text("district", "region_code"));

	private final DatabaseClient database;

	Arrears(DatabaseClient database) {
		this.database = database;
	}

	/** Usually the longest late first. */
	public Mono<Page<Loan>> list(Wanted wanted, Scope scope) {
		Conditions sql = Conditions.within(scope, "region_code", "sme_id")
			.inRegion("region_code", "region", wanted.region())
			.and(LATE)
			.and("collectability = :collectability", "collectability", wanted.collectability());
		return LIST.read(this.database, sql, wanted.page(), LoanRows::loan);
	}

	/** Counts and sums of the classes in which there is a loan. */
	public Mono<List<ClassSum>> sums(@Nullable RegionCode region, Scope scope) {
		Conditions sql = Conditions.within(scope, "region_code", "sme_id")
			.inRegion("region_code", "region", region)
			.and(LATE);
		return sql.bind(this.database.sql("""
				select collectability, count(*) as loans, sum(principal - paid_principal)::bigint as principal,
					sum(accrued_interest - paid_interest)::bigint as interest
				from loan""" + sql.where() + " group by collectability order by collectability"))
			.map((row) -> new ClassSum(row.get("collectability", Integer.class), row.get("loans", Long.class),
					LoanRows.rupiah(row, "principal"), LoanRows.rupiah(row, "interest")))
			.all()
			.collectList();
	}

	/** Which ones, in which order, and after which one. */
	public record Wanted(@Nullable RegionCode region, @Nullable Integer collectability, PageRequest page) {
	}

	/**
	 * The loans of one class of collectability: how many, principal and interest owed.
	 */
	public record ClassSum(int collectability, long loans, Rupiah principal, Rupiah interest) {
	}

}
