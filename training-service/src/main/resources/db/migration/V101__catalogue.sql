-- Courses, venues and trainers: everybody signed in may read them, whose region they are of may change them.
create extension if not exists btree_gist;

create table course (
	code        text   collate "C" primary key check (code ~ '^[A-Z0-9][A-Z0-9-]{1,19}$'),
	version     bigint not null check (version > 0),
	region_code text   collate "C" not null,
	name        text   not null,
	description text   not null
);
alter table course enable row level security;
create policy course_read on course for select using (true);
create policy course_write on course using (sentra_in_scope(region_code, null))
	with check (sentra_in_scope(region_code, null));

-- What a certificate asks for, from a day on; a rule is never changed, a later one follows it.
create table certificate_rule (
	course_code        text collate "C" not null references course,
	from_day           date not null,
	minimum_attendance int  not null check (minimum_attendance between 0 and 100),
	minimum_score      int  not null check (minimum_score between 0 and 100),
	legal_basis        text not null,
	primary key (course_code, from_day)
);
revoke update, delete, truncate on certificate_rule from ${app_role};
alter table certificate_rule enable row level security;
create policy certificate_rule_read on certificate_rule for select using (true);
create policy certificate_rule_add on certificate_rule for insert
	with check (exists (select from course where code = course_code and sentra_in_scope(region_code, null)));

create table venue (
	id          uuid   primary key,
	version     bigint not null check (version > 0),
	region_code text   collate "C" not null check (region_code ~ '^\d{2}\.\d{2}\.\d{2}$'),
	name        text   not null,
	seats       int    not null check (seats > 0),
	unique (region_code, name)
);
alter table venue enable row level security;
create policy venue_read on venue for select using (true);
create policy venue_write on venue using (sentra_in_scope(region_code, null))
	with check (sentra_in_scope(region_code, null));

create table trainer (
	id          uuid   primary key,
	version     bigint not null check (version > 0),
	region_code text   collate "C" not null,
	name        text   not null,
	username    text   not null unique
);
alter table trainer enable row level security;
create policy trainer_read on trainer for select using (true);
create policy trainer_write on trainer using (sentra_in_scope(region_code, null))
	with check (sentra_in_scope(region_code, null));
create index trainer_region on trainer (region_code, id);
