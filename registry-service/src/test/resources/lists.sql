insert into sme (id, version, status, scale, registered_at, region_code, business_name, name_key, owner_name, owner_key, owner_gender,
		low_income, nik, nik_index, doubles_due)
	select uid(0, n), 1, case when n % 200 < 120 then 'REGISTERED' when n % 200 = 199 then 'REJECTED' else 'VERIFIED' end, 'MICRO', now(),
		'21.72.0' || (1 + abs(hashint4(n)) % 4), name, lower(name), 'Siti ' || n, 'siti ' || n, 'FEMALE', false, 'x', n::text::bytea, false
	from generate_series(1, :rows) n, lateral (select case when n % 1000 = 0 then 'Jarang ' else 'Kedai ' end || n) as x(name);
-- Of other regencies, before and after in the order of codes, of names and of time.
insert into sme (id, version, status, scale, registered_at, region_code, business_name, name_key, owner_name, owner_key, owner_gender,
		low_income, nik, nik_index, doubles_due)
	select uid(place, n), 1, 'VERIFIED', 'MICRO', now(), region, name || n, lower(name || n), 'Siti ' || n, 'siti ' || n, 'FEMALE', false,
		'x', (place || '-' || n)::bytea, false
	from generate_series(1, :rows / 2) n, (values (1, '11.01.01', 'Aneka '), (2, '94.71.01', 'Zamrud ')) as other(place, region, name);
update sme set verified_at = timestamptz '2024-01-01' + abs(hashtext(id::text)) % 1000 * interval '1 day' where status = 'VERIFIED';
insert into cluster (id, version, name, name_key, product, region_code, type, members, formed_by, formed_at)
	select uid(9, n), 1, 'Sentra ' || n, 'sentra ' || n, 'Kerupuk', '21.72.0' || (1 + abs(hashint4(n)) % 4),
		case when n % 200 > 0 then 'ARTISAN' when n % 400 = 0 then 'ACTIVE' end, n % 30, 'petugas', now() from generate_series(1, :rows) n
