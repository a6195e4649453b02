-- What officers did for owners at the counter: the audit's entries of a visit, readable within the scope of the SME, so that a history says so
-- and nobody decides on what he applied for himself. Written by the audit, in the same transaction; never changed. A transaction of an
-- officer who acts for an owner has the setting sentra.visit: visit/SME/region.
create table counter_act (
	id           bigint      generated always as identity primary key,
	visit_id     uuid        not null,
	sme_id       uuid        not null,
	region_code  text        collate "C" not null,
	officer      text        not null,
	at           timestamptz not null,
	command      text        not null,
	action       text        not null,
	subject_kind text,
	subject_id   uuid
);
create index counter_act_visit on counter_act (visit_id, id);
create index counter_act_subject on counter_act (subject_id, id) where subject_id is not null;
alter table counter_act enable row level security;
create policy counter_act_read on counter_act for select using (sentra_in_scope(region_code, sme_id));
create policy counter_act_write on counter_act for insert
	with check (visit_id::text = split_part(current_setting('sentra.visit', true), '/', 1));
revoke all on counter_act from ${app_role};
grant select, insert on counter_act to ${app_role};

create function sentra_counter_act() returns trigger language plpgsql as $$
declare
	visit text[] := string_to_array(current_setting('sentra.visit', true), '/');
begin
	insert into counter_act (visit_id, sme_id, region_code, officer, at, command, action, subject_kind, subject_id)
	values (visit[1]::uuid, visit[2]::uuid, visit[3], new.actor, new.at, new.command, new.action, new.subject_kind, new.subject_id);
	return null;
end
$$;
create trigger counter_act after insert on audit_pending for each row
	when (nullif(current_setting('sentra.visit', true), '') is not null) execute function sentra_counter_act();

-- An event says in which visit it came about.
alter table outbox add column visit_id uuid
	default nullif(split_part(coalesce(current_setting('sentra.visit', true), ''), '/', 1), '')::uuid;
