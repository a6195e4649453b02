-- Cases in which the dinas helps an SME to a permit. Steps are a list of texts, each with the day it was done and by whom; a closed case
-- says how it ended and, when the permit was granted, with which document.
create table legality_case (
	id          uuid        primary key,
	version     bigint      not null check (version > 0),
	sme_id      uuid        not null references sme,
	region_code text        collate "C" not null,
	regency     text        collate "C" not null generated always as (left(region_code, 5)) stored,
	permit      text        not null check (permit in ('NIB', 'PIRT', 'HALAL', 'OTHER')),
	title       text,
	helper      text,
	cost        bigint      check (cost >= 0),
	due_on      date        not null,
	steps       jsonb       not null check (jsonb_array_length(steps) between 1 and 20),
	state       text        not null check (state in ('OPEN', 'GRANTED', 'REFUSED', 'GIVEN_UP')),
	reason      text,
	document_id uuid        references sme_document on delete set null,
	opened_by   text        not null,
	opened_at   timestamptz not null,
	closed_at   timestamptz,
	check ((permit = 'OTHER') = (title is not null)),
	check ((state = 'OPEN') = (closed_at is null)),
	check (state not in ('REFUSED', 'GIVEN_UP') or reason is not null)
);
create index legality_case_sme on legality_case (sme_id, id);
create index legality_case_document on legality_case (document_id) where document_id is not null;
create index legality_case_due on legality_case (regency, due_on, id);
create index legality_case_state on legality_case (regency, state, due_on, id);
create index legality_case_opened on legality_case (regency, id);
create index legality_case_district on legality_case (regency, region_code, id);
alter table legality_case enable row level security;
create policy legality_case_scope on legality_case using (sentra_in_scope(region_code, null))
	with check (sentra_in_scope(region_code, null));
revoke truncate on legality_case from ${app_role};

create or replace function registry_papers_follow() returns trigger
	language plpgsql security definer set search_path = public, pg_temp as $$
begin
	update stored_file set region_code = new.region_code where sme_id = new.id;
	update sme_document set region_code = new.region_code where sme_id = new.id;
	update legality_case set region_code = new.region_code where sme_id = new.id;
	return null;
end
$$;
