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
-- Imports of this and of other regencies.
insert into import_job (id, region_code, file_name, layout, submitted_by, submitted_at, status, rows, processed, accepted)
	select uid(8 + place, n), region, 'umkm.csv', '{"sheets":[],"unusedSheets":[],"hiddenRows":0}', 'petugas', now() - n * interval '1 minute',
		case when n % 200 = 199 then 'FAILED' else 'COMPLETED' end, 1, 1, 1
	from generate_series(1, :rows / 2) n, (values (0, '21.72'), (1, '11.01'), (2, '94.71')) as other(place, region)
