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
-- Food in two of three, a halal certificate of one in five of them; a permit of each that ends, one in ten within 90 days.
update sme set kbli_code = case when abs(hashtext(id::text)) % 3 < 2 then '10710' else '47111' end, kbli_edition = '2020';
insert into sme_document (id, version, sme_id, region_code, kind, valid_until, by_owner, added_by, added_at, changed_by, changed_at)
	select md5(id::text)::uuid, 1, id, region_code, case when abs(hashtext(id::text)) % 5 = 0 then 'HALAL' else 'PIRT' end,
		current_date + case when abs(hashtext(id::text || 'x')) % 10 = 0 then 60 else 400 end + abs(hashtext(id::text || 'y')) % 20,
		false, 'x', now(), 'x', now() from sme
;
-- A case of every other, one in ten of them open still.
insert into legality_case (id, version, sme_id, region_code, permit, due_on, steps, state, reason, opened_by, opened_at, closed_at)
	select md5(id::text || 'case')::uuid, 1, id, region_code, case when abs(hashtext(id::text)) % 2 = 0 then 'PIRT' else 'NIB' end,
		current_date - 200 + abs(hashtext(id::text || 'z')) % 400, '[{"text":"x"}]', state, 'x', 'x', now(),
		case when state <> 'OPEN' then now() end
	from sme, lateral (select case when abs(hashtext(id::text || 'w')) % 10 = 0 then 'OPEN' else 'GIVEN_UP' end) as s(state)
	where abs(hashtext(id::text || 'v')) % 2 = 0
;
-- A message of each, one in ten of them to be sent still.
insert into message (id, version, cause, channel, sme_id, region_code, template, template_version, facts, state, due_at, valid_until, made_at)
	select md5(id::text || 'message')::uuid, 1, 'x', 'WHATSAPP', id, region_code, 'SME_VERIFIED', 1, '{}', state,
		now() - abs(hashtext(id::text || 'm')) % 10000 * interval '1 minute', now() + interval '10 days', now()
	from sme, lateral (select case when abs(hashtext(id::text || 'n')) % 10 = 0 then 'PENDING' else 'SENT_BY_HAND' end) as s(state);
-- How many work in two of three.
insert into custom_field_value (id, sme_id, field_id, region_code, value, order_key, changed_by, changed_at)
	select md5(id::text || 'value')::uuid, id, '0193c000-0000-7000-8000-000000000002', region_code, workers::text,
		to_char(100000000000000000000 + workers * 10000, 'FM000000000000000000000'), 'x', now()
	from sme, lateral (select abs(hashtext(id::text || 'u')) % 300 as workers) as s where abs(hashtext(id::text || 't')) % 3 < 2
;
-- Imports of this and of other regencies.
insert into import_job (id, region_code, file_name, layout, submitted_by, submitted_at, status, rows, processed, accepted)
	select uid(8 + place, n), region, 'umkm.csv', '{"sheets":[],"unusedSheets":[],"hiddenRows":0}', 'petugas', now() - n * interval '1 minute',
		case when n % 200 = 199 then 'FAILED' else 'COMPLETED' end, 1, 1, 1
	from generate_series(1, :rows / 2) n, (values (0, '21.72'), (1, '11.01'), (2, '94.71')) as other(place, region)
;
update sme set verified_at = timestamptz '2024-01-01' + abs(hashtext(id::text)) % 1000 * interval '1 day' where status = 'VERIFIED';
insert into cluster (id, version, name, name_key, product, region_code, type, members, formed_by, formed_at)
	select uid(9, n), 1, 'Sentra ' || n, 'sentra ' || n, 'Kerupuk', '21.72.0' || (1 + abs(hashint4(n)) % 4),
		case when n % 200 > 0 then 'ARTISAN' when n % 400 = 0 then 'ACTIVE' end, n % 30, 'petugas', now() from generate_series(1, :rows) n
