-- The seats of a session: the row that whoever takes, frees or counts seats of it locks first. Numbers only, of no SME.
create table session_desk (
	session_id  uuid        primary key references session,
	state       text        not null check (state in ('SCHEDULED', 'CANCELLED', 'COMPLETED')),
	starts_at   timestamptz not null,
	certified   boolean     not null default false,
	capacity    int         not null check (capacity > 0),
	confirmed   int         not null check (confirmed between 0 and capacity),
	waiting     int         not null check (waiting >= 0),
	last_ticket bigint      not null,
	check (waiting = 0 or confirmed = capacity)
) with (fillfactor = 50);

create table enrolment (
	id           uuid        primary key,
	version      bigint      not null check (version > 0),
	session_id   uuid        not null references session,
	sme_id       uuid        not null,
	sme_name     text        not null,
	region_code  text        collate "C" not null,
	state        text        not null check (state in ('WAITING', 'CONFIRMED', 'ATTENDED', 'ABSENT', 'CANCELLED')),
	ticket       bigint      not null check (ticket > 0),
	score_before int         check (score_before between 0 and 100),
	score_after  int         check (score_after between 0 and 100),
	unique (session_id, ticket)
);
create unique index enrolment_once on enrolment (session_id, sme_id) where state <> 'CANCELLED';
create index enrolment_waiting on enrolment (session_id, ticket) where state = 'WAITING';
create index enrolment_sme on enrolment (sme_id, id);
create index enrolment_region on enrolment (region_code, id);

-- Besides its scope, a transaction that has locked a session's desk sees the enrolments of that session: who cancels
-- promotes another, and a trainer's sheet has SMEs of several districts.
alter table enrolment enable row level security;
create policy enrolment_scope on enrolment
	using (sentra_in_scope(region_code, sme_id) or session_id::text = current_setting('sentra.session', true))
	with check (sentra_in_scope(region_code, sme_id) or session_id::text = current_setting('sentra.session', true));
revoke delete, truncate on enrolment from ${app_role};
call sentra_create_tally('enrolment', 'enrolment', 'region_code', 'state');

-- Place on the waiting list. An owner may know how many are before, and nothing else of them.
create function training_position(session uuid, ticket bigint) returns int
	language sql stable security definer set search_path = pg_catalog, public
	return (select count(*) from public.enrolment w
		where w.session_id = session and w.state = 'WAITING' and w.ticket <= training_position.ticket);
