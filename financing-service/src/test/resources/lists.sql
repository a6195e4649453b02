insert into sme (id, version, name, region_code, scale, status)
	select uid(0, n), 1, 'Kedai ' || n, '21.72.0' || (1 + abs(hashint4(n)) % 4), 'MICRO', 'VERIFIED' from generate_series(1, :rows) n;
insert into loan_application (id, version, sme_id, region_code, programme_code, amount, term_months, purpose, status,
		created_by, created_at, proposed_by, decided_by, decided_at)
	select uid(1, n), 1, uid(0, n), '21.72.0' || (1 + abs(hashint4(n)) % 4), 'DANA_BERGULIR', 1000000 + n % 997 * 10000, 12, 'WORKING_CAPITAL',
		case when n % 200 < 190 then 'CONTRACTED' else ('{DRAFT,SCORED,PROPOSED,APPROVED,REJECTED,WITHDRAWN}'::text[])[1 + n % 6] end,
		'petugas', now(), 'a', 'b', now() from generate_series(1, :rows) n;
insert into loan (id, version, number, application_id, sme_id, region_code, zone, programme_code, programme_version, budget_region,
		principal, rate, term_months, method, status, created_by, created_at, disbursed_on, settled_on, paid_principal,
		days_past_due, collectability)
	select uid(2, n), 1, 'K' || lpad(n::text, 9, '0'), uid(1, n), uid(0, n), '21.72.0' || (1 + abs(hashint4(n)) % 4), 'WIB', 'DANA_BERGULIR', 1,
		'21.72', 1000000 + n % 997 * 10000, 600, 12, 'ANNUITY', s, 'petugas', now(),
		case when s in ('ACTIVE', 'SETTLED') then date '2025-01-01' end, case when s = 'SETTLED' then date '2025-12-01' end,
		n % 991 * 1000, case when s = 'ACTIVE' and n % 20 = 3 then n % 300 + 1 else 0 end,
		case when s = 'ACTIVE' and n % 20 = 3 then 2 + n / 20 % 4 else 1 end
	from generate_series(1, :rows) n, lateral (select case when n % 200 = 0 then 'CONTRACTED' when n % 200 = 1 then 'CANCELLED'
		when n % 200 < 80 then 'SETTLED' else 'ACTIVE' end) as x(s);
insert into refund (id, version, loan_id, sme_id, region_code, amount, status, proposed_by, proposed_at, decided_by, decided_at,
		payment_id)
	select uid(3, n), 1, uid(2, n), uid(0, n), '21.72.0' || (1 + abs(hashint4(n)) % 4), 1000 + n % 997, s, 'a', now(),
		case when s <> 'PROPOSED' then 'b' end, case when s <> 'PROPOSED' then now() end,
		case when s = 'APPROVED' then uid(4, n) end
	from generate_series(1, :rows) n, lateral (select case when n % 200 = 0 then 'PROPOSED' when n % 200 = 1 then 'REJECTED'
		else 'APPROVED' end) as x(s);
insert into payment_reversal (id, version, loan_id, sme_id, region_code, payment_id, reason, status, proposed_by, proposed_at,
		decided_by, decided_at, reversal_id)
	select uid(5, n), 1, uid(2, n), uid(0, n), '21.72.0' || (1 + abs(hashint4(n)) % 4), uid(6, n), 'WRONG_DAY', s, 'a', now(),
		case when s <> 'PROPOSED' then 'b' end, case when s <> 'PROPOSED' then now() end,
		case when s = 'APPROVED' then uid(4, n) end
	from generate_series(1, :rows) n, lateral (select case when n % 200 = 0 then 'PROPOSED' when n % 200 = 1 then 'REJECTED'
		else 'APPROVED' end) as x(s);
insert into loan_take_over (id, version, sme_id, region_code, status, old_number, programme_code, programme_version, principal, rate,
		term_months, method, disbursed_on, repaid, balance_on, proposed_by, proposed_at, decided_by, decided_at, loan_id)
	select uid(7, n), 1, uid(0, n), '21.72.0' || (1 + abs(hashint4(n)) % 4), s, 'L' || n, 'DANA_BERGULIR', 1, 1000000 + n % 997 * 10000, 600, 12,
		'ANNUITY', date '2024-01-01', 0, date '2024-06-01', 'a', now(), case when s <> 'PROPOSED' then 'b' end,
		case when s <> 'PROPOSED' then now() end, case when s = 'APPROVED' then uid(2, n) end
	from generate_series(1, :rows) n, lateral (select case when n % 200 = 0 then 'PROPOSED' when n % 200 = 1 then 'REJECTED'
		else 'APPROVED' end) as x(s)
