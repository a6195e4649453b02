-- What an import did to each SME, kept for a day so that it can be taken back: in which version it left it, and how the SME was before
-- (encrypted; nothing of one it added). 0 for one that somebody else changed between two of its rows: it is not what either left.
create table import_change (
	import_id     uuid   not null references import_job on delete cascade,
	sme_id        uuid   not null,
	found_version bigint,
	version       bigint not null,
	before        bytea,
	outcome       text check (outcome in ('WITHDRAWN', 'RESTORED', 'KEPT')),
	reason        text,
	primary key (import_id, sme_id),
	check (coalesce(outcome = 'KEPT', false) = (reason is not null)),
	check (outcome is null or before is null)
);
create index import_change_open on import_change (import_id, sme_id) where outcome is null;
create index import_change_kept on import_change (import_id, sme_id) where outcome = 'KEPT';
create index import_change_sme on import_change (sme_id);
alter table import_change enable row level security;
create policy import_change_scope on import_change using (exists (select from import_job where id = import_id));

-- How far the undoing is, leased as the import itself was. An import can be undone of whose rows all changes are kept: a program of the
-- version before keeps none, and counts none in changes_kept.
alter table import_job
	add column changes_kept int not null default 0,
	add column undo_status text check (undo_status in ('QUEUED', 'RUNNING', 'COMPLETED', 'FAILED')),
	add column undo_by text,
	add column undo_at timestamptz,
	add column undo_finished_at timestamptz,
	add column undo_attempts int not null default 0,
	add column undo_token uuid,
	add column undo_until timestamptz,
	add column withdrawn int not null default 0,
	add column restored int not null default 0,
	add column kept int not null default 0;
create index import_job_undo on import_job (undo_at) where undo_status in ('QUEUED', 'RUNNING');

create index contact_view_sme on contact_view (sme_id);
create index own_registration_sme on own_registration (sme_id);
create index counter_act_sme on counter_act (sme_id);

-- Which of some SMEs something was built on, and in which table that stands: any that names an SME, also one made later, but for what
-- follows an SME by itself, and what its owner is to be told of it. It reads past the scope, since what stands in another region counts too.
create function registry_linked_smes(smes uuid[]) returns table (sme_id uuid, linked text)
	language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
	place record;
begin
	for place in select distinct c.relname as name, a.attname as id from pg_attribute a join pg_class c on c.oid = a.attrelid
		where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and not a.attisdropped and a.atttypid = 'uuid'::regtype
			and (a.attname = 'sme_id' or exists (select from pg_constraint f where f.contype = 'f' and f.conrelid = c.oid
				and f.confrelid = 'sme'::regclass and a.attnum = any(f.conkey)))
			and c.relname not in ('sme_history', 'sme_past', 'personal_view', 'likely_double', 'import_change', 'message')
		order by 1
	loop
		return query execute format('select distinct t.%1$I, %2$L::text from %3$I t where t.%1$I = any($1)', place.id, place.name, place.name)
			using smes;
	end loop;
end
$$;

-- Blanks SMEs that were entered by mistake, as an erasure does, with what follows an SME by itself; how many stood in these versions,
-- less one.
create function registry_withdraw_smes(smes uuid[], versions bigint[], no_name text, at timestamptz) returns int
	language plpgsql security definer set search_path = public, pg_temp as $$
declare
	withdrawn int;
	gone uuid[];
begin
	select count(*) filter (where registry_erase_sme(r.id, r.version, no_name, at) = 1) into withdrawn
		from unnest(smes, versions) as r(id, version);
	select coalesce(array_agg(id), '{}') into gone from sme
		where id = any(smes) and erased_at is not null and sentra_in_scope(region_code, null);
	delete from likely_double where sme_a = any(gone) or sme_b = any(gone);
	delete from sme_past where sme_id = any(gone);
	delete from message where sme_id = any(gone);
	return withdrawn;
end
$$;

create function registry_erase_import_changes(erased uuid) returns void
	language sql security definer set search_path = public, pg_temp as $$
	delete from import_change where sme_id = any((select registry_erased(erased))::uuid[])
$$;

revoke all on function registry_linked_smes(uuid[]), registry_withdraw_smes(uuid[], bigint[], text, timestamptz),
	registry_erase_import_changes(uuid) from public;
grant execute on function registry_linked_smes(uuid[]), registry_withdraw_smes(uuid[], bigint[], text, timestamptz),
	registry_erase_import_changes(uuid) to ${app_role};
