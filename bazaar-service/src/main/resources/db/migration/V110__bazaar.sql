-- Bazaars, their stalls and the applications for them. A bazaar that was announced and its stalls are public; only the
-- transactions of its region change them. An application belongs to its SME.
create function sentra_in_region(region_code text) returns boolean
	language sql stable parallel safe
	return sentra_in_scope(region_code, null);

create table bazaar (
	id              uuid        primary key,
	version         bigint      not null check (version > 0),
	status          text        not null check (status in
		('PLANNED', 'ANNOUNCED', 'APPLICATIONS_CLOSED', 'ALLOCATED', 'PUBLISHED', 'CLOSED')),
	region_code     text        collate "C" not null check (region_code ~ '^\d{2}\.\d{2}\.\d{2}$'),
	name            text        not null,
	venue_name      text        not null,
	starts_on       date        not null,
	ends_on         date        not null check (ends_on >= starts_on),
	apply_until     timestamptz not null,
	answer_days     int         not null check (answer_days between 1 and 60),
	plan            jsonb       not null,
	seed            text        not null check (seed ~ '^[0-9a-f]{64}$'),
	input           text,
	input_hash      text,
	result          text,
	result_hash     text,
	published_at    timestamptz,
	planned_by      text        not null,
	check ((result is null) = (status in ('PLANNED', 'ANNOUNCED', 'APPLICATIONS_CLOSED'))),
	check ((input is null) = (status in ('PLANNED', 'ANNOUNCED')))
);
create index bazaar_region on bazaar (region_code, id);
alter table bazaar enable row level security;
create policy bazaar_public on bazaar for select using (status <> 'PLANNED' or sentra_in_region(region_code));
create policy bazaar_insert on bazaar for insert with check (sentra_in_region(region_code));
create policy bazaar_update on bazaar for update using (sentra_in_region(region_code))
	with check (sentra_in_region(region_code));
revoke delete on bazaar from ${app_role};
call sentra_create_tally('bazaar', 'bazaar', 'region_code', 'status');

-- One row a stall; its holder is an application. Nobody takes a stall that another SME holds.
create table stall (
	bazaar_id   uuid not null references bazaar,
	code        text collate "C" not null,
	region_code text collate "C" not null,
	zone        text not null,
	row_no      int  not null,
	position    int  not null,
	facilities  text[] not null,
	reserve     text,
	state       text not null default 'FREE' check (state in ('FREE', 'TAKEN')),
	holder      uuid,
	holder_sme  uuid,
	trade       text,
	primary key (bazaar_id, code),
	unique (bazaar_id, zone, row_no, position),
	check ((state = 'TAKEN') = (holder is not null)),
	check ((holder is null) = (holder_sme is null) and (holder is null) = (trade is null))
);
create index stall_holder on stall (holder) where holder is not null;
create index stall_region on stall (region_code, bazaar_id, code);
alter table stall enable row level security;
create policy stall_public on stall for select
	using (sentra_in_region(region_code) or exists (select from bazaar b where b.id = bazaar_id));
create policy stall_insert on stall for insert with check (sentra_in_region(region_code));
create policy stall_delete on stall for delete using (sentra_in_region(region_code));
create policy stall_update on stall for update
	using (holder_sme is null or sentra_in_scope(region_code, holder_sme))
	with check (holder_sme is null or sentra_in_scope(region_code, holder_sme));
call sentra_create_tally('stall', 'stall', 'region_code', 'state');

create table application (
	id          uuid        primary key,
	version     bigint      not null check (version > 0),
	bazaar_id   uuid        not null references bazaar,
	sme_id      uuid        not null,
	region_code text        collate "C" not null,
	trade       text        not null,
	wishes      text[]      not null,
	min_stalls  int         not null,
	max_stalls  int         not null,
	facilities  text[]      not null,
	any_stall   boolean     not null,
	status      text        not null check (status in
		('SUBMITTED', 'WITHDRAWN', 'ALLOCATED', 'WAITLISTED', 'ACCEPTED', 'DECLINED', 'RELEASED')),
	criteria    text[]      not null default '{}',
	points      int,
	stalls      text[]      not null default '{}',
	wish        int,
	waiting     int,
	reason      text,
	answer_by   timestamptz,
	applied_by  text        not null,
	applied_at  timestamptz not null default now(),
	check ((cardinality(stalls) > 0) = (status in ('ALLOCATED', 'ACCEPTED')))
);
create unique index application_one_active on application (bazaar_id, sme_id)
	where status not in ('WITHDRAWN', 'DECLINED', 'RELEASED');
create index application_bazaar on application (bazaar_id, id);
create index application_region on application (region_code, id);
create index application_sme on application (sme_id, id);
create index application_to_answer on application (answer_by) where status = 'ALLOCATED';
alter table application enable row level security;
create policy application_scope on application using (sentra_in_scope(region_code, sme_id))
	with check (sentra_in_scope(region_code, sme_id));
revoke delete on application from ${app_role};
call sentra_create_tally('application', 'application', 'region_code', 'status');

-- What a stall sold on a day; the last report of a day counts.
create table sales_report (
	application_id uuid   not null references application,
	sale_day       date   not null,
	sme_id         uuid   not null,
	region_code    text   collate "C" not null,
	amount         bigint not null check (amount >= 0),
	primary key (application_id, sale_day)
);
alter table sales_report enable row level security;
create policy sales_scope on sales_report using (sentra_in_scope(region_code, sme_id))
	with check (sentra_in_scope(region_code, sme_id));

-- Certificates as training tells of them; can be deleted and rebuilt from the topic training.enrolment.
create table certificate (
	enrolment_id uuid    primary key,
	version      bigint  not null,
	sme_id       uuid    not null,
	region_code  text    not null,
	course_code  text    not null,
	valid        boolean not null
);
create index certificate_sme on certificate (sme_id) where valid;
alter table certificate enable row level security;
create policy certificate_scope on certificate using (sentra_in_scope(region_code, sme_id));
