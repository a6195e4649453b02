-- Visits of owners to the counter, in which an officer acts for one of them: with which proof of the owner's will, until when, what the
-- owner objected to afterwards and what another officer answered. The proof's files are the visit's in stored_file.
create table counter_visit (
	id               uuid        primary key,
	sme_id           uuid        not null references sme,
	region_code      text        collate "C" not null,
	regency          text        collate "C" not null generated always as (left(region_code, 5)) stored,
	officer          text        not null,
	proof            text        not null check (proof in ('FORM_PHOTO', 'SIGNATURE')),
	owner_account    boolean     not null,
	opened_at        timestamptz not null,
	ends_at          timestamptz not null check (ends_at > opened_at),
	ended_at         timestamptz,
	objection        text,
	objected_at      timestamptz,
	outcome          text        check (outcome in ('EXPLAINED', 'UPHELD')),
	answer           text,
	answered_by      text,
	answered_at      timestamptz,
	objection_state  text        not null generated always as
		(case when objected_at is null then 'NONE' when answered_at is null then 'OPEN' else 'ANSWERED' end) stored,
	check ((objection is null) = (objected_at is null)),
	check ((outcome is null) = (answered_at is null) and (answer is null) = (answered_at is null)
		and (answered_by is null) = (answered_at is null)),
	check (answered_at is null or objected_at is not null)
);
-- An officer acts for one owner at a time.
create unique index counter_visit_officer_open on counter_visit (lower(officer)) where ended_at is null;
create index counter_visit_sme on counter_visit (sme_id, opened_at, id);
create index counter_visit_opened on counter_visit (regency, id);
create index counter_visit_district on counter_visit (regency, region_code, id);
create index counter_visit_objection on counter_visit (regency, objection_state, id);
alter table counter_visit enable row level security;
create policy counter_visit_scope on counter_visit using (sentra_in_scope(region_code, sme_id))
	with check (sentra_in_scope(region_code, sme_id));
revoke truncate on counter_visit from ${app_role};

create function registry_visits_follow() returns trigger
	language plpgsql security definer set search_path = public, pg_temp as $$
begin
	update counter_visit set region_code = new.region_code where sme_id = new.id;
	return null;
end
$$;
create trigger visits_follow after update of region_code on sme
	for each row when (old.region_code is distinct from new.region_code) execute function registry_visits_follow();

-- What an officer did at the counter says so in the SME's own history.
alter table sme_history add column visit_id uuid
	default nullif(split_part(coalesce(current_setting('sentra.visit', true), ''), '/', 1), '')::uuid;
