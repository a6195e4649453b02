-- The end of a business day in one time zone, cut into chunks of loans by key range. A chunk is done in one short transaction;
-- whoever is free takes the next that nobody holds.
create table day_end (
	business_date date        not null,
	zone          text        not null,
	started_by    text        not null,
	started_at    timestamptz not null default now(),
	finished_at   timestamptz,
	primary key (business_date, zone)
);
create table day_end_chunk (
	business_date date   not null,
	zone          text   not null,
	no            int    not null,
	first_loan    uuid   not null,
	last_loan     uuid   not null,
	done          boolean not null default false,
	loans         int    not null default 0,
	accrued       bigint not null default 0,
	changed       int    not null default 0,
	attempts      int    not null default 0,
	primary key (business_date, zone, no),
	foreign key (business_date, zone) references day_end
);
create index day_end_chunk_open on day_end_chunk (attempts, business_date, zone, no) where not done;
