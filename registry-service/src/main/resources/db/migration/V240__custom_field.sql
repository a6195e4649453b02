-- Fields of SMEs that an office (a regency) defines by itself; those without an office are shipped, for all. None is ever deleted: one
-- that was retired is asked no more, keeps its values, and its key is not used again.
create table custom_field (
	id            uuid        primary key,
	version       bigint      not null check (version > 0),
	office        text        collate "C" check (length(office) = 5),
	key           text        collate "C" not null check (key ~ '^[a-z][a-z0-9-]{0,47}$'),
	name          text        not null,
	name_en       text        not null,
	kind          text        not null check (kind in ('TEXT', 'NUMBER', 'RUPIAH', 'DATE', 'CHOICE', 'YES_NO', 'NPWP')),
	personal      boolean     not null,
	readers       text[]      not null check (cardinality(readers) between 1 and 8),
	required_from date,
	legal_basis   text,
	options       jsonb       not null default '[]' check (jsonb_array_length(options) <= 50),
	retired_at    timestamptz,
	changed_by    text        not null,
	changed_at    timestamptz not null,
	check ((kind = 'CHOICE') = (options <> '[]'::jsonb)),
	check (kind <> 'NPWP' or (personal and office is null))
);
create unique index custom_field_key on custom_field (coalesce(office, ''), key);
alter table custom_field enable row level security;
create policy custom_field_read on custom_field for select using (
	office is null or sentra_in_scope(office, null)
	or starts_with(current_setting('sentra.region', true), office || '.')
	or exists (select from sme s where s.id = nullif(current_setting('sentra.sme', true), '')::uuid and s.regency = office));
create policy custom_field_add on custom_field for insert with check (sentra_in_scope(office, null));
create policy custom_field_change on custom_field for update using (sentra_in_scope(office, null))
	with check (sentra_in_scope(office, null));
revoke delete, truncate on custom_field from ${app_role};

-- What an SME has in them. A personal one is an AES-256-GCM ciphertext, bound to this row; any other a text in one form of its kind, with
-- a text beside it by which values of that kind stand in their order.
create table custom_field_value (
	id          uuid        primary key,
	sme_id      uuid        not null references sme,
	field_id    uuid        not null references custom_field,
	region_code text        collate "C" not null,
	regency     text        collate "C" not null generated always as (left(region_code, 5)) stored,
	value       text,
	secret      bytea,
	order_key   text        collate "C",
	changed_by  text        not null,
	changed_at  timestamptz not null,
	unique (sme_id, field_id),
	check ((value is null) <> (secret is null)),
	check ((value is null) = (order_key is null))
);
create index custom_field_value_order on custom_field_value (field_id, regency, order_key, id);
create index custom_field_value_added on custom_field_value (field_id, regency, id);
create index custom_field_value_district on custom_field_value (field_id, regency, region_code, id);
alter table custom_field_value enable row level security;
create policy custom_field_value_scope on custom_field_value using (sentra_in_scope(region_code, sme_id))
	with check (sentra_in_scope(region_code, sme_id));
revoke truncate on custom_field_value from ${app_role};

-- Who changed which value when; of a personal one never what it was.
create table custom_field_history (
	id          bigint      generated always as identity primary key,
	sme_id      uuid        not null,
	field_id    uuid        not null references custom_field,
	region_code text        collate "C" not null,
	action      text        not null check (action in ('SET', 'CLEARED', 'CONVERTED', 'MOVED')),
	before      text,
	after       text,
	done_by     text        not null,
	done_at     timestamptz not null
);
create index custom_field_history_sme on custom_field_history (sme_id, id);
alter table custom_field_history enable row level security;
create policy custom_field_history_scope on custom_field_history using (sentra_in_scope(region_code, sme_id))
	with check (sentra_in_scope(region_code, sme_id));
revoke update, delete, truncate on custom_field_history from ${app_role};

-- They are seen by the office of where the SME is now.
create function registry_custom_fields_follow() returns trigger
	language plpgsql security definer set search_path = public, pg_temp as $$
begin
	update custom_field_value set region_code = new.region_code where sme_id = new.id;
	update custom_field_history set region_code = new.region_code where sme_id = new.id;
	return null;
end
$$;
create trigger custom_fields_follow after update of region_code on sme
	for each row when (old.region_code is distinct from new.region_code) execute function registry_custom_fields_follow();

-- An SME that moves takes its values along: whoever sees such a value sees what field it is of.
create policy custom_field_of_value on custom_field for select using (
	exists (select from custom_field_value v where v.field_id = custom_field.id));
-- How many SMEs have or had something in a field, wherever they are now: past the scope, and no more than numbers.
create function registry_field_use(field uuid) returns table (has bigint, had bigint)
	language sql stable security definer set search_path = public, pg_temp as $$
	select (select count(*) from custom_field_value v where v.field_id = field),
		(select count(distinct h.sme_id) from custom_field_history h where h.field_id = field);
$$;
revoke all on function registry_field_use(uuid) from public;
grant execute on function registry_field_use(uuid) to ${app_role};

create function registry_erase_custom_fields(erased uuid) returns void
	language sql security definer set search_path = public, pg_temp as $$
	delete from custom_field_history where sme_id = any((select registry_erased(erased))::uuid[]);
	delete from custom_field_value where sme_id = any((select registry_erased(erased))::uuid[]);
$$;
revoke all on function registry_erase_custom_fields(uuid) from public;
grant execute on function registry_erase_custom_fields(uuid) to ${app_role};

insert into custom_field (id, version, office, key, name, name_en, kind, personal, readers, legal_basis, options, changed_by, changed_at)
values
	('0193c000-0000-7000-8000-000000000001', 1, null, 'brand', 'Merek', 'Brand', 'TEXT', false,
		'{OFFICER,AUDITOR,TRAINER,MENTOR,ORGANISER,SME_OWNER}', null, '[]', 'system', now()),
	('0193c000-0000-7000-8000-000000000002', 1, null, 'workers', 'Jumlah tenaga kerja', 'Workers', 'NUMBER', false,
		'{OFFICER,AUDITOR,TRAINER,MENTOR,SME_OWNER}', 'PP 7/2021', '[]', 'system', now()),
	('0193c000-0000-7000-8000-000000000003', 1, null, 'sales-channel', 'Saluran penjualan utama', 'Main sales channel', 'CHOICE', false,
		'{OFFICER,AUDITOR,TRAINER,MENTOR,ORGANISER,SME_OWNER}', null, '[
			{"key": "own-place", "label": "Tempat usaha sendiri", "labelEn": "Own premises", "retired": false},
			{"key": "market", "label": "Pasar atau bazar", "labelEn": "Market or bazaar", "retired": false},
			{"key": "resellers", "label": "Titip jual atau reseller", "labelEn": "Consignment or resellers", "retired": false},
			{"key": "marketplace", "label": "Lokapasar daring", "labelEn": "Online marketplace", "retired": false},
			{"key": "social-media", "label": "Media sosial", "labelEn": "Social media", "retired": false},
			{"key": "export", "label": "Ekspor", "labelEn": "Export", "retired": false}]', 'system', now()),
	('0193c000-0000-7000-8000-000000000004', 1, null, 'npwp', 'NPWP', 'Tax number (NPWP)', 'NPWP', true,
		'{OFFICER,AUDITOR,SME_OWNER}', 'PMK 112/PMK.03/2022', '[]', 'system', now());
