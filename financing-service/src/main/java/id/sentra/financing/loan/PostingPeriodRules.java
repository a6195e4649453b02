package id.sentra.financing.loan;

import java.time.LocalDate;

import id.sentra.financing.loan.domain.PostingPeriod;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The dated rules of how long books stay open. */
@Repository
class PostingPeriodRules {

	private final DatabaseClient database;

	PostingPeriodRules(DatabaseClient database) {
		this.database = database;
	}

	/** The days a payment may bear that is recorded on that day. */
	Mono<PostingPeriod> open(LocalDate today) {
		return this.database.sql("""
				select months_open from payment_rule where valid_from <= :today order by valid_from desc limit 1""")
			.bind("today", today)
			.map((row) -> PostingPeriod.of(row.get("months_open", Integer.class), today))
			.one();
	}

}
