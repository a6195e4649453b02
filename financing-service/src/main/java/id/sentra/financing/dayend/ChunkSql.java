package id.sentra.financing.dayend;

/** The end of a day for a key range of loans, as one statement. */
final class ChunkSql {

	/**
	 * Loans that are as of that day or later already are left as they are, so that doing
	 * it twice changes nothing. Interest accrues as {@code RepaymentPlan.interestBy}
	 * says; days past due count from the oldest unpaid instalment. The entry has two
	 * lines for each loan. Answers with the sums, beside each loan whose collectability
	 * changed.
	 */
	static final String WORK_OFF = """
			with running as materialized (
				select id, sme_id, region_code, accrued_interest, accruing_no, term_months, unpaid_from, collectability
				from loan where zone = :zone and status = 'ACTIVE' and id between :first and :last and as_of < :day
				order by id for no key update
			), judged as materialized (
				select l.*, greatest(l.accrued_interest, case when i.due_on <= :day then i.interest_before + i.interest
						else i.interest_before + i.interest * (:day - i.period_from) / (i.due_on - i.period_from) end) as accrued,
					case when i.due_on <= :day then i.no + 1 else i.no end as accruing,
					greatest(0, :day - coalesce(l.unpaid_from, :day)) as days
				from running l cross join lateral (
					select * from instalment where loan_id = l.id and no >= least(l.accruing_no, l.term_months)
						and (due_on > :day or no = l.term_months) order by no limit 1) i
			), changed as (
				update loan l set version = version + 1, as_of = :day, accrued_interest = j.accrued, accruing_no = j.accruing,
					days_past_due = j.days, collectability = width_bucket(j.days, :thresholds::int[])
				from judged j where l.id = j.id
				returning l.id, l.sme_id, l.region_code, j.accrued - j.accrued_interest as delta,
					l.collectability <> j.collectability as worse_or_better
			), entry as (
				insert into journal_entry (id, kind, business_date, reference, posted_by)
				select :entry, 'ACCRUAL', :day, :reference, 'day-end' where exists (select from changed where delta > 0)
			), lines as (
				insert into journal_line (entry_id, line_no, account, loan_id, sme_id, region_code, amount)
				select :entry, row_number() over (), a.account, id, sme_id, region_code, a.sign * delta
				from changed, (values ('1300', 1), ('4100', -1)) as a(account, sign) where delta > 0
			)
			select s.loans, s.accrued, c.id as changed
			from (select count(*)::int as loans, coalesce(sum(delta), 0)::bigint as accrued from changed) s
			left join changed c on c.worse_or_better""";

	private ChunkSql() {
	}

}
