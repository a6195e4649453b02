package id.sentra.financing.dayend;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.UUID;

import id.sentra.platform.test.EmbeddedServers;

/** Many running loans at once, with the journal they would have. */
final class Portfolio {

	private static final String LOANS = """
			with made as materialized (
				select gen_random_uuid() as id, gen_random_uuid() as sme, n, date '%2$s' - 1 as as_of,
					date '%2$s' - (n %% 200)::int as paid_out, '%3$s.01.' || lpad((n %% 4 + 1)::text, 2, '0') as region
				from generate_series(1, %1$d) n
			), applications as (
				insert into loan_application (id, version, sme_id, region_code, programme_code, amount, term_months, purpose,
					status, created_by, created_at, proposed_by, decided_by, proposal, budget_region)
				select id, 1, sme, region, 'DANA_BERGULIR', 12000000, 36, 'INVESTMENT', 'CONTRACTED', 'x', now(), 'a', 'b',
					'{"terms": {"principal": 12000000}}', '%3$s' from made
			), loans as (
				insert into loan (id, version, number, application_id, sme_id, region_code, zone, programme_code,
					programme_version, budget_region, principal, rate, term_months, method, status, created_by, created_at,
					disbursed_on, disbursed_by, as_of, unpaid_from)
				select id, 2, 'P-%3$s-' || n, id, sme, region, '%4$s', 'DANA_BERGULIR', 1, '%3$s', 12000000, 600, 36, 'FLAT',
					'ACTIVE', 'x', now(), paid_out, 'x', least(as_of, paid_out), (paid_out + interval '1 month')::date from made
			), instalments as (
				insert into instalment (loan_id, no, period_from, due_on, principal, interest, interest_before)
				select id, i, (paid_out + interval '1 month' * (i - 1))::date, (paid_out + interval '1 month' * i)::date,
					case when i < 36 then 333333 else 333345 end, 60000, 60000 * (i - 1) from made, generate_series(1, 36) i
			), entry as (
				insert into journal_entry (id, kind, business_date, reference, posted_by)
				select '%5$s'::uuid, 'DISBURSEMENT', date '%2$s', 'P', 'x'
			), lines as (
				insert into journal_line (entry_id, line_no, account, loan_id, sme_id, region_code, amount)
				select '%5$s'::uuid, 2 * n + l, case l when 1 then '1200' else '1100' end, id, sme, region,
					case l when 1 then 12000000 else -12000000 end from made, generate_series(1, 2) l
			)
			insert into programme_budget (programme_code, region_code, amount, used, legal_basis, decided_on, changed_by)
			select 'DANA_BERGULIR', '%3$s', 12000000::bigint * %1$d, 12000000::bigint * %1$d, 'Portfolio', current_date, 'x'""";

	private Portfolio() {
	}

	/**
	 * Loans of Rp12,000,000 flat at 6 % over 36 months, paid out on the days before a
	 * day, nothing paid back; one statement, which looks no loan of an instalment up.
	 */
	static void make(String database, int loans, LocalDate day, String province, String zone) throws SQLException {
		try (Connection postgres = EmbeddedServers.connect(database); Statement sql = postgres.createStatement()) {
			sql.execute("alter table instalment disable trigger all");
			sql.execute(LOANS.formatted(loans, day, province, zone, UUID.randomUUID()));
			sql.execute("alter table instalment enable trigger all");
			sql.execute("analyze loan; analyze instalment");
		}
	}

}
