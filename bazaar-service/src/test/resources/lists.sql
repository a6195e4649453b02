insert into sme (id, version, name, region_code, scale, owner_gender, low_income_household, status)
	select uid(0, n), 1, 'Kedai ' || n, '21.72.0' || (1 + abs(hashint4(n)) % 4), 'MICRO', 'FEMALE', false, 'VERIFIED' from generate_series(1, :rows) n;
insert into bazaar (id, version, status, region_code, name, venue_name, starts_on, ends_on, apply_until, answer_days, plan, seed, input,
		input_hash, result, result_hash, planned_by)
	select uid(1, n), 1, case when n % 200 < 190 then 'CLOSED' else 'PUBLISHED' end, '21.72.0' || (1 + abs(hashint4(n)) % 4), 'Bazar ' || n, 'Lapangan',
		date '2015-01-01' + (n / 8)::int, date '2015-01-03' + (n / 8)::int, now(), 3, '{"zones": [{"code": "A", "rows": [{"stalls": 1, "facilities": []}], "reserved": {}}], "reserves": {},
			"trades": [{"trade": "kue", "maxStalls": 1}], "points": {"version": "1", "legalBasis": "x", "from": "2020-01-01", "points": {}}, "mostStalls": 1}', repeat('0', 64), 'x', 'x', 'x', 'x', 'a'
	from generate_series(1, :rows) n;
insert into stall (bazaar_id, code, region_code, zone, row_no, position, facilities, state)
	select uid(1, 1 + n / 20), 'A' || n % 20, '21.72.01', 'Z' || n % 5, 1, n % 20, '{}', 'FREE' from generate_series(1, :rows) n;
insert into application (id, version, bazaar_id, sme_id, region_code, trade, wishes, min_stalls, max_stalls, facilities, any_stall,
		status, applied_by, stalls)
	select uid(2, n), 1, uid(1, 1 + n / 20), uid(0, n), '21.72.0' || (1 + abs(hashint4(n)) % 4), 'kue-' || abs(hashint4(n)) % 50, '{}', 1, 1, '{}', true, s, 'a',
		case when s in ('ALLOCATED', 'ACCEPTED') then '{A1}'::text[] else '{}' end
	from generate_series(1, :rows) n, lateral (select case when n % 200 < 190 then 'ACCEPTED'
		else ('{SUBMITTED,WAITLISTED,ALLOCATED}'::text[])[1 + n % 3] end) as x(s);
insert into sales_report (application_id, sale_day, sme_id, region_code, amount, confirmed_by, confirmed_at)
	select uid(2, n), date '2015-01-01' + (n / 80)::int, uid(0, n), '21.72.0' || (1 + abs(hashint4(n)) % 4), n % 997 * 1000,
		case when n % 100 > 0 then 'b' end, case when n % 100 > 0 then now() end
	from generate_series(1, :rows) n;
insert into agreement (id, version, sme_id, region_code, sme_name, partner_name, kind, status, value, round, proposed_by, channel, terms,
		hash, sme_signed_at, partner_signed_at)
	select uid(3, n), 1, uid(0, n), '21.72.0' || (1 + abs(hashint4(n)) % 4), 'Kedai ' || n, 'Toko', 'OUTRIGHT',
		case when n % 200 < 190 then 'SIGNED' else ('{PROPOSED,COUNTERED,ENDING,ENDED}'::text[])[1 + n % 4] end, 1000 + n % 997, 1, 'SME',
		'ONLINE', '{"specification": "x", "legality": "x", "value": 1000, "payment": "x", "delivery": "x", "returns": "x",
		"cancellation": "x", "choiceOfLaw": "x", "shareBasisPoints": 0}', 'x', now(), now()
	from generate_series(1, :rows) n
