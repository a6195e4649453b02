package id.sentra.financing.loan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import id.sentra.financing.loan.domain.CollectabilityChange;
import id.sentra.financing.loan.domain.Loan;
import id.sentra.platform.security.Scope;
import id.sentra.platform.sql.ArrayParameter;
import id.sentra.platform.sql.Conditions;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/**
 * Since when loans are of which collectability, as known by now and as known before. The
 * database adds what a day brings; here days gone by are corrected.
 */
@Repository
public class CollectabilityHistory {

	private static final String REPLACE = """
			update loan_collectability c set replaced_at = now()
			where loan_id = :loan and replaced_at is null and not exists (
				select from unnest(:days::date[], :classes::int[]) as right_one(day, class)
				where day = c.from_day and class = c.collectability)""";

	private static final String ADD = """
			insert into loan_collectability (loan_id, sme_id, region_code, from_day, collectability)
			select :loan, :sme, :region, day, class from unnest(:days::date[], :classes::int[]) as right_one(day, class)
			on conflict (loan_id, from_day) where replaced_at is null do nothing""";

	private final DatabaseClient database;

	CollectabilityHistory(DatabaseClient database) {
		this.database = database;
	}

	/** It changed like that and not otherwise. */
	Mono<Void> correct(Loan loan, List<CollectabilityChange> changes) {
		LocalDate[] days = ArrayParameter.of(changes, LocalDate.class, CollectabilityChange::from);
		Integer[] classes = ArrayParameter.of(changes, Integer.class, CollectabilityChange::collectability);
		return this.database.sql(REPLACE)
			.bind("loan", loan.id())
			.bind("days", days)
			.bind("classes", classes)
			.then()
			.then(this.database.sql(ADD)
				.bind("loan", loan.id())
				.bind("sme", loan.contract().borrower().smeId())
				.bind("region", loan.contract().borrower().region().value())
				.bind("days", days)
				.bind("classes", classes)
				.then());
	}

	/** All that was ever recorded, by day. */
	Mono<List<Entry>> of(UUID loanId, Scope scope) {
		Conditions sql = Conditions.within(scope, "region_code", "sme_id").and("loan_id = :loan", "loan", loanId);
		return sql.bind(this.database.sql("select * from loan_collectability" + sql.where() + " order by from_day, id"))
			.map((row) -> new Entry(row.get("from_day", LocalDate.class), row.get("collectability", Integer.class),
					row.get("recorded_at", OffsetDateTime.class).toInstant(),
					instant(row.get("replaced_at", OffsetDateTime.class))))
			.all()
			.collectList();
	}

	private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
		return (time != null) ? time.toInstant() : null;
	}

	/**
	 * A collectability from a day on; when it was recorded, and replaced if it was wrong.
	 */
	public record Entry(LocalDate from, int collectability, Instant recordedAt, @Nullable Instant replacedAt) {
	}

}
