-- Sessions are public to everybody signed in; those of a region are its dinas's to change.
create table session (
	id            uuid        primary key,
	version       bigint      not null check (version > 0),
	state         text        not null check (state in ('SCHEDULED', 'CANCELLED', 'COMPLETED')),
	course_code   text        collate "C" not null references course,
	title         text        not null,
	venue_id      uuid        not null references venue,
	region_code   text        collate "C" not null,
	starts_at     timestamptz not null,
	ends_at       timestamptz not null,
	capacity      int         not null check (capacity > 0),
	cancel_reason text,
	check (starts_at < ends_at),
	check ((state = 'CANCELLED') = (cancel_reason is not null))
);
create index session_start on session (starts_at, id);
create index session_region on session (region_code, starts_at);
alter table session enable row level security;
create policy session_read on session for select using (true);
create policy session_write on session using (sentra_in_scope(region_code, null))
	with check (sentra_in_scope(region_code, null));
call sentra_create_tally('session', 'session', 'region_code', 'state');

create table session_trainer (
	session_id uuid not null references session on delete cascade,
	trainer_id uuid not null references trainer,
	primary key (session_id, trainer_id)
);

-- Who and what is taken when: venues and trainers alike. Whatever the program does, nothing is booked twice.
create table booking (
	session_id  uuid      not null references session on delete cascade,
	resource_id uuid      not null,
	kind        text      not null check (kind in ('VENUE', 'TRAINER')),
	time        tstzrange not null check (not isempty(time)),
	primary key (session_id, resource_id),
	constraint booking_never_twice exclude using gist (resource_id with =, time with &&)
);
