package id.sentra.financing.loan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import id.sentra.financing.loan.domain.Loan;
import id.sentra.financing.loan.domain.RepaymentPlan;
import id.sentra.financing.schedule.domain.Instalment;
import id.sentra.platform.tx.DeferredWrite;
import id.sentra.platform.tx.Transactions;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

final class InstalmentTable {

	private static final String INSERT = """
			instalments as (insert into instalment (loan_id, no, period_from, due_on, principal, interest, interest_before)
				select :plan_loan, * from unnest(:plan_numbers::int[], :plan_froms::date[], :plan_dues::date[],
					:plan_principals::bigint[], :plan_interests::bigint[], :plan_before::bigint[]))""";

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
		return Transactions.defer(new DeferredWrite("instalments", INSERT,
				Map.of("plan_loan", loan.id(), "plan_numbers",
						all.stream().map(Instalment::number).toArray(Integer[]::new), "plan_froms",
						froms.toArray(LocalDate[]::new), "plan_dues",
						all.stream().map(Instalment::dueOn).toArray(LocalDate[]::new), "plan_principals",
						all.stream().map((each) -> each.principal().amount()).toArray(Long[]::new), "plan_interests",
						all.stream().map((each) -> each.interest().amount()).toArray(Long[]::new), "plan_before",
						before.toArray(Long[]::new))));
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
