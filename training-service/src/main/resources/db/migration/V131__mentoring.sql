-- How many open mentorings a mentor may have, from a day on; never changed, a later one follows. '*' is the whole country,
-- the rule of the smallest region counts.
create table mentoring_rule (
	region_code text collate "C" not null,
	from_day    date not null,
	most_open   int  not null check (most_open between 1 and 500),
	legal_basis text not null,
	primary key (region_code, from_day)
);
revoke update, delete, truncate on mentoring_rule from ${app_role};
alter table mentoring_rule enable row level security;
create policy mentoring_rule_read on mentoring_rule for select using (true);
create policy mentoring_rule_add on mentoring_rule for insert with check (sentra_in_scope(region_code, null));
insert into mentoring_rule (region_code, from_day, most_open, legal_basis)
values ('*', '2021-02-02', 15, 'Contoh, berdasarkan PP 7/2021 (pendampingan UMK); ganti dengan keputusan daerah');

-- How many open mentorings a mentor has: the row that whoever gives or takes one locks first. Numbers only, of no SME.
create table mentor_desk (
	mentor_id uuid primary key references mentor,
	open      int  not null check (open >= 0)
) with (fillfactor = 50);
revoke delete, truncate on mentor_desk from ${app_role};

create table mentoring (
	id            uuid   primary key,
	version       bigint not null check (version > 0),
	state         text   not null check (state in ('PLANNED', 'ACTIVE', 'COMPLETED', 'ENDED')),
	reason        text,
	sme_id        uuid   not null,
	sme_name      text   not null,
	region_code   text   collate "C" not null,
	mentor_id     uuid   not null references mentor,
	from_day      date   not null,
	until_day     date   not null,
	goals         jsonb  not null,
	visits        int    not null check (visits >= 0),
	last_visit_on date,
	goals_met     int[]  not null,
	check (from_day < until_day),
	check ((state in ('COMPLETED', 'ENDED')) = (reason is not null)),
	check ((visits > 0) = (last_visit_on is not null))
);
create unique index mentoring_one_open on mentoring (sme_id) where state in ('PLANNED', 'ACTIVE');
create index mentoring_sme on mentoring (sme_id, id);
create index mentoring_region on mentoring (region_code, id);
create index mentoring_mentor on mentoring (mentor_id, id);

-- What happened at a visit. Append-only: a correction is a row of its own that names the one it corrects.
create table mentoring_visit (
	id           uuid        primary key,
	mentoring_id uuid        not null references mentoring,
	sme_id       uuid        not null,
	region_code  text        collate "C" not null,
	mentor_id    uuid        not null references mentor,
	corrects     uuid        unique references mentoring_visit,
	corrected    boolean     not null default false,
	started_at   timestamptz not null,
	ended_at     timestamptz not null,
	place        text        not null check (place in ('BUSINESS', 'OFFICE', 'ONLINE')),
	done         text        not null,
	next_step    text,
	goals_met    int[]       not null,
	recorded_by  text        not null,
	recorded_at  timestamptz not null,
	state        text        not null generated always as (case when corrected then 'CORRECTED' else place end) stored,
	check (started_at < ended_at),
	constraint mentoring_visit_once exclude using gist (mentoring_id with =, tstzrange(started_at, ended_at) with &&)
		where (not corrected)
);
create index mentoring_visit_of on mentoring_visit (mentoring_id, started_at, id);
revoke update, delete, truncate on mentoring_visit from ${app_role};
grant update (corrected) on mentoring_visit to ${app_role};
revoke delete, truncate on mentoring from ${app_role};

-- Besides the scope: once a transaction is a mentor's (sentra.mentor), it sees nothing but that mentor's own mentorings.
alter table mentoring enable row level security;
create policy mentoring_scope on mentoring using (sentra_in_scope(region_code, sme_id))
	with check (sentra_in_scope(region_code, sme_id));
create policy mentoring_own on mentoring as restrictive
	using (coalesce(current_setting('sentra.mentor', true), '') = ''
		or mentor_id in (select id from mentor where username = current_setting('sentra.mentor', true)));
alter table mentoring_visit enable row level security;
create policy mentoring_visit_scope on mentoring_visit using (sentra_in_scope(region_code, sme_id))
	with check (sentra_in_scope(region_code, sme_id));
create policy mentoring_visit_own on mentoring_visit as restrictive
	using (coalesce(current_setting('sentra.mentor', true), '') = '' or mentoring_id in (
		select m.id from mentoring m join mentor t on t.id = m.mentor_id
		where t.username = current_setting('sentra.mentor', true)));

call sentra_create_tally('mentoring', 'mentoring', 'region_code', 'state');
call sentra_create_tally('mentoring_visit', 'mentoring_visit', 'region_code', 'state');
