package id.sentra.financing.loan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import id.sentra.financing.loan.domain.Loan;
import id.sentra.financing.loan.domain.RepaymentPlan;
import id.sentra.financing.schedule.domain.Instalment;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

final class InstalmentTable {

	private static final String INSERT = """
			insert into instalment (loan_id, no, period_from, due_on, principal, interest, interest_before)
			select :loan, * from unnest(:numbers::int[], :froms::date[], :dues::date[], :principals::bigint[],
				:interests::bigint[], :before::bigint[])""";

	private final DatabaseClient database;

	InstalmentTable(DatabaseClient database) {
		this.database = database;
	}

	Mono<Void> add(Loan loan, RepaymentPlan plan) {
		List<Instalment> all = plan.instalments();
		List<LocalDate> froms = new ArrayList<>();
		List<Long> before = new ArrayList<>();
		LocalDate from = plan.paidOutOn();
		long interest = 0;
		for (Instalment instalment : all) {
			froms.add(from);
			before.add(interest);
			from = instalment.dueOn();
			interest += instalment.interest().amount();
		}
		return this.database.sql(INSERT)
			.bind("loan", loan.id())
			.bind("numbers", all.stream().map(Instalment::number).toArray(Integer[]::new))
			.bind("froms", froms.toArray(LocalDate[]::new))
			.bind("dues", all.stream().map(Instalment::dueOn).toArray(LocalDate[]::new))
			.bind("principals", all.stream().map((each) -> each.principal().amount()).toArray(Long[]::new))
			.bind("interests", all.stream().map((each) -> each.interest().amount()).toArray(Long[]::new))
			.bind("before", before.toArray(Long[]::new))
			.then();
	}

	Mono<RepaymentPlan> plan(Loan loan) {
		LocalDate paidOutOn = Objects.requireNonNull(loan.payout()).day();
		return this.database
			.sql("select no, due_on, principal, interest from instalment where loan_id = :loan order by no")
			.bind("loan", loan.id())
			.map((row) -> new Instalment(row.get("no", Integer.class), row.get("due_on", LocalDate.class),
					LoanRows.rupiah(row, "principal"), LoanRows.rupiah(row, "interest")))
			.all()
			.collectList()
			.map((instalments) -> new RepaymentPlan(paidOutOn, instalments));
	}

}
