package id.sentra.financing.loan.persistence;

import java.time.LocalDate;

import id.sentra.financing.loan.application.BookRules;
import id.sentra.financing.loan.domain.PostingPeriod;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

@Repository
class R2dbcBookRules implements BookRules {

	private final DatabaseClient database;

	R2dbcBookRules(DatabaseClient database) {
		this.database = database;
	}

	@Override
	public Mono<PostingPeriod> open(LocalDate today) {
		return this.database.sql("""
				select months_open from payment_rule where valid_from <= :today order by valid_from desc limit 1""")
			.bind("today", today)
			.map((row) -> PostingPeriod.of(row.get("months_open", Integer.class), today))
			.one();
	}

}
