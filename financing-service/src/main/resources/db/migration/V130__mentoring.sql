-- What training tells of mentorings; can be deleted and rebuilt from training.mentoring at any time.
create table mentoring (
	mentoring_id  uuid   primary key,
	version       bigint not null,
	sme_id        uuid   not null,
	region_code   text   collate "C" not null,
	state         text   not null,
	mentor_code   text   not null,
	from_day      date   not null,
	until_day     date   not null,
	goals         int    not null,
	goals_met     int    not null,
	visits        int    not null,
	last_visit_on date
);
create index mentoring_sme on mentoring (sme_id);
alter table mentoring enable row level security;
create policy scope on mentoring using (sentra_in_scope(region_code, sme_id));
