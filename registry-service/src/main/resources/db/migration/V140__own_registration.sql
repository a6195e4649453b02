-- Which SME an owner registered by himself, under which account and with which consent: one at most.
create table own_registration (
	username    text        primary key,
	sme_id      uuid        not null references sme,
	region_code text        collate "C" not null,
	consent     text        not null,
	made_at     timestamptz not null
);
create trigger append_only before update or delete or truncate on own_registration
	for each statement execute function registry_append_only();
revoke update, delete, truncate on own_registration from ${app_role};
alter table own_registration enable row level security;
create policy own_registration_scope on own_registration using (sentra_in_scope(region_code, sme_id))
	with check (sentra_in_scope(region_code, sme_id));

-- An account whose token does not name its SME yet sees no row; this tells it which one it registered.
create function registry_registration_of(account text) returns uuid
	language sql stable security definer set search_path = public, pg_temp as $$
	select coalesce(s.merged_into, s.id) from own_registration r join sme s on s.id = r.sme_id where r.username = account
$$;
-- Which regency's office has an SME of that key, for those who hold NIK and name and may not see the SME itself.
create function registry_office_of(niks bytea[], name text) returns text
	language sql stable security definer set search_path = public, pg_temp as $$
	select left(region_code, 5) from sme where nik_index = any(niks) and name_key = name and merged_into is null limit 1
$$;
create function registry_knows_owner(niks bytea[]) returns boolean
	language sql stable security definer set search_path = public, pg_temp as $$
	select exists (select from sme where nik_index = any(niks))
$$;
revoke all on function registry_registration_of(text), registry_office_of(bytea[], text), registry_knows_owner(bytea[]) from public;
grant execute on function registry_registration_of(text), registry_office_of(bytea[], text), registry_knows_owner(bytea[])
	to ${app_role};

-- Names of files are shown to people.
update import_job set file_name = regexp_replace(file_name, '\d{16,}', repeat('*', 16), 'g') where file_name ~ '\d{16}';
