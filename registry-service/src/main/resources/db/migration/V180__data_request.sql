-- What owners ask about their own data (UU PDP 27/2022), by when it must be answered, and what was answered. What is asked for is
-- told by codes: no free text, so that nothing personal stands here.
create table data_request (
	id            uuid        primary key,
	version       bigint      not null check (version > 0),
	sme_id        uuid        not null references sme,
	region_code   text        collate "C" not null,
	kind          text        not null check (kind in ('ACCESS', 'CORRECTION', 'STOP', 'RESUME', 'ERASURE')),
	fields        text[]      not null default '{}',
	channel       text        not null check (channel in ('ONLINE', 'COUNTER', 'LETTER', 'PHONE')),
	received_at   timestamptz not null,
	received_by   text        not null,
	due_at        timestamptz not null,
	rules_version text        not null,
	state         text        not null check (state in ('RECEIVED', 'DONE', 'REFUSED')),
	reason        text,
	answered_at   timestamptz,
	answered_by   text,
	check (due_at > received_at),
	check ((state = 'RECEIVED') = (answered_at is null) and (answered_at is null) = (answered_by is null)),
	check ((state = 'REFUSED') = (reason is not null)),
	constraint data_request_erasure_by_two check (kind <> 'ERASURE' or state <> 'DONE' or answered_by <> received_by)
);
-- The same is asked once at a time.
create unique index data_request_open on data_request (sme_id, kind) where state = 'RECEIVED';
create index data_request_due on data_request (due_at, id) where state = 'RECEIVED';
create index data_request_answered on data_request (received_at, id) where state <> 'RECEIVED';
create index data_request_sme on data_request (sme_id, received_at, id);
alter table data_request enable row level security;
create policy data_request_scope on data_request using (sentra_in_scope(region_code, sme_id))
	with check (sentra_in_scope(region_code, sme_id));
revoke delete, truncate on data_request from ${app_role};

-- An erased SME keeps its row as a number in counts: district, size, gender and household of the owner, and nothing that names it.
alter table sme
	add erased_at timestamptz,
	alter nik drop not null,
	alter nik_index drop not null,
	add constraint sme_identified check (erased_at is not null or (nik is not null and nik_index is not null)),
	add constraint sme_erased check (erased_at is null or (status in ('CLOSED', 'MERGED') and num_nonnulls(nik, nik_index, phone,
		phone_index, email, street, village_code, product, nib, since, capital, yearly_sales, cluster_id) = 0
		and owner_name = '' and owner_key = '' and name_key = ''));

-- The journal stays append-only for the program; only the function below, which belongs to the tables' owner, may blank it.
create or replace function registry_append_only() returns trigger language plpgsql as $$
begin
	if current_setting('sentra.erasing', true) = 'on' and tg_op in ('UPDATE', 'DELETE')
			and tg_table_name in ('sme_history', 'personal_view', 'own_registration') then
		return null;
	end if;
	raise exception 'rows of % are never changed', tg_table_name using errcode = 'insufficient_privilege';
end
$$;

-- Forgets an SME and the doubles merged into it, which may lie outside the scope of whoever erases; the SME itself does not. The
-- accounts of its owner are told from those of officers by what they did as owners. How many SMEs stood in that version: 1 or 0.
create function registry_erase(erased uuid, new_version bigint, no_name text, at timestamptz) returns int
	language plpgsql security definer set search_path = public, pg_temp as $$
declare
	all_of_it uuid[];
	accounts text[];
	found int;
begin
	update sme set version = new_version where id = erased and version = new_version - 1 and erased_at is null
		and merged_into is null and sentra_in_scope(region_code, null);
	get diagnostics found = row_count;
	if found = 0 then
		return 0;
	end if;
	select array_agg(id) into all_of_it from sme where id = erased or merged_into = erased;
	select array_agg(who) into accounts from (
		select username from own_registration where sme_id = any(all_of_it)
		union select received_by from data_request where sme_id = any(all_of_it) and channel = 'ONLINE') as own (who);

	perform set_config('sentra.erasing', 'on', true);
	update sme_history set reason = null, done_by = case when done_by = any(accounts) then 'sme-owner' else done_by end
		where sme_id = any(all_of_it);
	update personal_view set viewed_by = 'sme-owner' where sme_id = any(all_of_it) and viewed_by = any(accounts);
	delete from own_registration where sme_id = any(all_of_it);
	perform set_config('sentra.erasing', '', true);

	update data_request set received_by = case when channel = 'ONLINE' then 'sme-owner' else received_by end
		where sme_id = any(all_of_it);
	delete from likely_double where sme_a = any(all_of_it) or sme_b = any(all_of_it);
	delete from timeline_entry where sme_id = any(all_of_it);
	delete from idempotency_key where username = any(accounts);
	update idempotency_key set status = 404, headers = '{}', body = '{"status":404,"code":"sme-erased"}'
		where exists (select from unnest(all_of_it) as one where body like '%' || one || '%');
	update sme set erased_at = at, status = case when id = erased then 'CLOSED' else status end, business_name = no_name,
		name_key = '', owner_name = '', owner_key = '', nik = null, nik_index = null, phone = null, phone_index = null,
		email = null, street = null, village_code = null, product = null, kbli_code = null, kbli_edition = null, nib = null,
		since = null, capital = null, yearly_sales = null
		where id = any(all_of_it);
	update sme set doubles_due = false where id = any(all_of_it) and doubles_due;
	return found;
end
$$;
revoke all on function registry_erase(uuid, bigint, text, timestamptz) from public;
grant execute on function registry_erase(uuid, bigint, text, timestamptz) to ${app_role};
