insert into sme (id, version, name, region_code, status)
	select uid(0, n), 1, 'Kedai ' || n, '21.72.0' || (1 + abs(hashint4(n)) % 4), 'VERIFIED' from generate_series(1, :rows) n;
insert into course (code, version, region_code, name, description) values ('LISTS', 1, '21.72.01', 'Kursus', '');
insert into venue (id, version, region_code, name, seats) values (uid(1, 1), 1, '21.72.01', 'Balai', 30);
insert into mentor (id, version, region_code, code, name, username)
	select uid(2, n), 1, '21.72.01', 'P' || n, 'Pendamping ' || n, 'pendamping' || n from generate_series(1, 100) n;
insert into session (id, version, state, course_code, title, venue_id, region_code, starts_at, ends_at, capacity, cancel_reason)
	select uid(3, n), 1, s, 'LISTS', 'Sesi', uid(1, 1), '21.72.0' || (1 + abs(hashint4(n)) % 4), timestamptz '2015-01-01 09:00Z' + n * interval '3 hours',
		timestamptz '2015-01-01 11:00Z' + n * interval '3 hours', 30, case when s = 'CANCELLED' then 'x' end
	from generate_series(1, :rows / 10) n, lateral (select case when n % 200 = 0 then 'SCHEDULED' when n % 200 = 1 then 'CANCELLED'
		else 'COMPLETED' end) as x(s);
insert into session_desk (session_id, state, starts_at, capacity, confirmed, waiting, last_ticket)
	select id, state, starts_at, 30, 30, ascii(substr(id::text, 36)) % 7, 40 from session where course_code = 'LISTS';
insert into enrolment (id, version, session_id, sme_id, sme_name, region_code, state, ticket, time)
	select uid(4, n), 1, uid(3, 1 + n % (:rows / 10)), uid(0, n), 'Kedai ' || n, '21.72.0' || (1 + abs(hashint4(n)) % 4),
		case when n % 200 < 190 then 'ATTENDED' else ('{WAITING,CONFIRMED,ABSENT,CANCELLED}'::text[])[1 + n % 4] end, 1 + n / 3000, null
	from generate_series(1, :rows) n;
insert into certificate (id, version, enrolment_id, session_id, sme_id, business_name, region_code, regency, year, serial, course_code,
		course_name, held_on, issued_on, check_code, rule_from, legal_basis, state, revoked_on, revocation_reason)
	select uid(5, n), 1, uid(4, n), uid(3, 1 + n % (:rows / 10)), uid(0, n), 'Kedai ' || n, '21.72.0' || (1 + abs(hashint4(n)) % 4), '21.72', 2020, n, 'LISTS',
		'Kursus', date '2015-01-01' + (n / 8)::int, date '2015-01-02' + (n / 8)::int, 'abcd', date '2015-01-01', 'x', s,
		case when s = 'REVOKED' then date '2025-01-01' end, case when s = 'REVOKED' then 'OTHER' end
	from generate_series(1, :rows) n, lateral (select case when n % 200 = 0 then 'REVOKED' else 'VALID' end) as x(s);
insert into trained_sme (sme_id, sme_name, region_code, valid)
	select uid(0, n), 'Kedai ' || n, '21.72.0' || (1 + abs(hashint4(n)) % 4), 1 + n % 5 from generate_series(1, :rows) n;
insert into mentoring (id, version, state, reason, sme_id, sme_name, region_code, mentor_id, from_day, until_day, goals, visits,
		last_visit_on, goals_met)
	select uid(6, n), 1, s, case when s in ('COMPLETED', 'ENDED') then 'OTHER' end, uid(0, n), 'Kedai ' || n, '21.72.0' || (1 + abs(hashint4(n)) % 4),
		uid(2, 1 + n % 100), date '2015-01-01' + (n / 8)::int, date '2015-06-01' + (n / 8)::int, '[]', case when v then 1 else 0 end,
		case when v then date '2015-02-01' + (n / 8)::int end, '{}'
	from generate_series(1, :rows) n, lateral (select case when n % 200 < 196 then 'COMPLETED'
		else ('{PLANNED,ACTIVE,ENDED}'::text[])[1 + n % 3] end, n % 3 > 0) as x(s, v)
