package id.sentra.financing.loan;

import java.util.List;
import java.util.UUID;

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

	private final DatabaseClient database;

	Arrears(DatabaseClient database) {
		this.database = database;
	}

	/** At most one more than the limit. */
	public Mono<List<Loan>> list(Wanted wanted, Scope scope) {
		Conditions sql = Conditions.within(scope, "region_code", "sme_id")
			.inRegion("region_code", "region", wanted.region())
			.and(LATE)
			.and("collectability = :collectability", "collectability", wanted.collectability());
		Place after = wanted.after();
		String keys = keys(wanted.order());
		if (after != null) {
			sql.and(values(wanted.order()), "id", after.id())
				.with("days", -after.daysPastDue())
				.with("owed", -after.owed());
			if (wanted.order() == Order.REGION) {
				sql.with("at", after.region());
			}
		}
		return sql
			.bind(this.database
				.sql(Loans.SELECT + sql.where() + " order by " + keys + " limit " + (wanted.limit() + 1)))
			.map(LoanRows::loan)
			.all()
			.collectList();
	}

	/** All ascending, so that one comparison of rows finds what comes after. */
	private static String keys(Order order) {
		return switch (order) {
			case DAYS_PAST_DUE -> "-days_past_due, paid_principal - principal, id";
			case OWED -> "paid_principal - principal, -days_past_due, id";
			case REGION -> "region_code, -days_past_due, paid_principal - principal, id";
		};
	}

	private static String values(Order order) {
		return "(" + keys(order) + ") > " + switch (order) {
			case DAYS_PAST_DUE -> "(:days, :owed, :id)";
			case OWED -> "(:owed, :days, :id)";
			case REGION -> "(:at, :days, :owed, :id)";
		};
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

	/** What comes first. */
	public enum Order {

		/** The longest late; of those the most principal. */
		DAYS_PAST_DUE,
		/** The most principal; of those the longest late. */
		OWED,
		/** By district; in each the longest late. */
		REGION

	}

	/** Which ones, in which order, and after which one. */
	public record Wanted(@Nullable RegionCode region, @Nullable Integer collectability, Order order,
			@Nullable Place after, int limit) {
	}

	/** Where a loan stands in any of the orders. */
	public record Place(String region, int daysPastDue, long owed, UUID id) {

		public static Place of(Loan loan) {
			return new Place(loan.contract().borrower().region().value(), loan.position().lateness().daysPastDue(),
					loan.owed().amount(), loan.id());
		}

	}

	/**
	 * The loans of one class of collectability: how many, principal and interest owed.
	 */
	public record ClassSum(int collectability, long loans, Rupiah principal, Rupiah interest) {
	}

}
