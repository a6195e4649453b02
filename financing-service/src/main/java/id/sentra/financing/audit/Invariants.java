package id.sentra.financing.audit;

import java.util.List;

import id.sentra.financing.audit.Audit.Difference;
import id.sentra.financing.audit.Audit.Findings;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/**
 * What must hold of the books at any time. One statement: it sees one state of all
 * tables, whatever is committed meanwhile.
 */
@Repository
class Invariants {

	private static final String DIFFERENCES = """
			with derived as materialized (
				select loan_id,
					coalesce(sum(amount) filter (where account = '1200'), 0) as owed,
					coalesce(sum(amount) filter (where account = '1300' and accrues), 0) as accrued,
					coalesce(-sum(amount) filter (where account = '1300' and not accrues), 0) as paid_interest,
					coalesce(-sum(amount) filter (where account = '2100'), 0) as credit
				from (select l.*, e.kind in ('ACCRUAL', 'ACCRUAL_REVERSAL') or (e.kind = 'OPENING' and l.amount > 0) as accrues
					from journal_line l join journal_entry e on e.id = l.entry_id) lines group by loan_id
			), loans as (
				select l.*, d.owed, d.accrued, d.paid_interest as interest_paid, d.credit as credited,
					case when disbursed_on is null then 0 else principal - paid_principal end as kept_owed
				from loan l left join derived d on d.loan_id = l.id
			), paid as (
				select loan_id, sum(principal) as principal, sum(interest) as interest, sum(credit) as credit
				from payment group by loan_id
			)
			select 'loan-balance' as rule, number as subject,
				kept_owed || ' ' || accrued_interest || ' ' || paid_interest || ' ' || credit as kept,
				coalesce(owed, 0) || ' ' || coalesce(accrued, 0) || ' ' || coalesce(interest_paid, 0) || ' '
					|| coalesce(credited, 0) as derived
			from loans where (kept_owed, accrued_interest, paid_interest, credit) is distinct from
				(coalesce(owed, 0), coalesce(accrued, 0), coalesce(interest_paid, 0), coalesce(credited, 0))
			union all
			select 'line-without-loan', d.loan_id::text, '0', d.owed::text from derived d
			where not exists (select from loan where id = d.loan_id)
			union all
			select 'payments', number, paid_principal || ' ' || paid_interest || ' ' || l.credit,
				coalesce(p.principal, 0) || ' ' || coalesce(p.interest, 0) || ' ' || coalesce(p.credit, 0)
			from loan l left join paid p on p.loan_id = l.id where (paid_principal, paid_interest, l.credit) is distinct from
				(coalesce(p.principal, 0), coalesce(p.interest, 0), coalesce(p.credit, 0))
			union all
			select 'bank-transfer', t.reference, t.allocated::text, coalesce(p.moved, 0)::text
			from bank_transfer t left join (select bank_reference_key(bank_reference) as key,
					sum(case kind when 'REVERSAL' then -amount else amount end) as moved
				from payment where kind in ('PAYMENT', 'SETTLEMENT', 'REFUND', 'REVERSAL') group by 1) p on p.key = t.key
			where t.allocated <> coalesce(p.moved, 0)
			union all
			select 'entry-balance', entry_id::text, '0', sum(amount)::text from journal_line group by entry_id having sum(amount) <> 0
			union all
			select 'account-total', coalesce(t.account, d.account) || ' ' || coalesce(t.region_code, d.region_code),
				coalesce(t.total, 0)::text, coalesce(d.total, 0)::text
			from (select account, region_code, sum(debit - credit) as total from ledger_total group by 1, 2) t
			full join (select account, region_code, sum(amount) as total from journal_line group by 1, 2) d
				on t.account = d.account and t.region_code = d.region_code
			where coalesce(t.total, 0) <> coalesce(d.total, 0)
			union all
			select 'schedule', number, principal::text, coalesce(s.sum, 0)::text
			from loan left join (select loan_id, sum(principal) from instalment group by 1) s on s.loan_id = loan.id
			where disbursed_on is not null and principal is distinct from s.sum
			union all
			select 'budget', b.programme_code || ' ' || b.region_code, b.reserved || ' ' || b.used,
				coalesce(r.reserved, 0) || ' ' || coalesce(u.used, 0)
			from programme_budget b
			left join (select programme_code, budget_region, sum((proposal -> 'terms' ->> 'principal')::bigint) as reserved
				from loan_application a where status = 'APPROVED' or (status = 'CONTRACTED' and exists
					(select from loan where application_id = a.id and status = 'CONTRACTED')) group by 1, 2) r
				on r.programme_code = b.programme_code and r.budget_region = b.region_code
			left join (select programme_code, budget_region, sum(principal) as used from loan
				where disbursed_on is not null group by 1, 2) u
				on u.programme_code = b.programme_code and u.budget_region = b.region_code
			where (b.reserved, b.used) is distinct from (coalesce(r.reserved, 0), coalesce(u.used, 0))
			union all
			select 'budget-history', b.programme_code || ' ' || b.region_code, b.amount::text, coalesce(c.amount::text, '-')
			from programme_budget b left join lateral (select amount from programme_budget_change
				where programme_code = b.programme_code and region_code = b.region_code order by version desc limit 1) c on true
			where b.amount is distinct from c.amount
			limit 100""";

	private static final String COUNTS = """
			select (select count(*) from loan) as loans, (select count(*) from journal_entry) as entries""";

	private final DatabaseClient database;

	Invariants(DatabaseClient database) {
		this.database = database;
	}

	/** Checks all of it on one snapshot; tells up to a hundred differences. */
	Mono<Findings> check() {
		Mono<List<Difference>> differences = this.database.sql(DIFFERENCES)
			.map((row) -> new Difference(row.get("rule", String.class), row.get("subject", String.class),
					row.get("kept", String.class), row.get("derived", String.class)))
			.all()
			.collectList();
		return differences.flatMap((found) -> this.database.sql(COUNTS)
			.map((row) -> new Findings(row.get("loans", Long.class), row.get("entries", Long.class), found))
			.one());
	}

}
