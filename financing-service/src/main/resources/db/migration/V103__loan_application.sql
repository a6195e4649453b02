-- How applications are scored: dated rule sets too. Of each factor the highest threshold that is reached gives the points.
create table score_rules (
	version     int  primary key,
	valid_from  date not null unique,
	legal_basis text not null
);
create table score_rule (
	version   int    not null references score_rules,
	factor    text   not null check (factor in ('CERTIFICATES', 'BAZAAR_SALES', 'MONTHS_IN_BUSINESS')),
	threshold bigint not null check (threshold >= 0),
	points    int    not null check (points >= 0),
	primary key (version, factor, threshold)
);
insert into score_rules values (1, '2023-01-01', 'Contoh: pedoman penilaian kelayakan pembiayaan dinas');
insert into score_rule (version, factor, threshold, points) values
	(1, 'CERTIFICATES', 0, 0), (1, 'CERTIFICATES', 1, 20), (1, 'CERTIFICATES', 2, 30),
	(1, 'BAZAAR_SALES', 0, 0), (1, 'BAZAAR_SALES', 1, 10), (1, 'BAZAAR_SALES', 5000000, 25), (1, 'BAZAAR_SALES', 25000000, 40),
	(1, 'MONTHS_IN_BUSINESS', 0, 0), (1, 'MONTHS_IN_BUSINESS', 6, 10), (1, 'MONTHS_IN_BUSINESS', 24, 20), (1, 'MONTHS_IN_BUSINESS', 60, 30);
revoke insert, update, delete on score_rules, score_rule from ${app_role};

create table loan_application (
	id             uuid   primary key,
	version        bigint not null check (version > 0),
	sme_id         uuid   not null,
	region_code    text   collate "C" not null,
	programme_code text   not null,
	amount         bigint not null check (amount > 0),
	term_months    int    not null check (term_months > 0),
	purpose        text   not null check (purpose in ('WORKING_CAPITAL', 'INVESTMENT')),
	status         text   not null check (status in
		('DRAFT', 'SCORED', 'PROPOSED', 'APPROVED', 'REJECTED', 'WITHDRAWN', 'CONTRACTED')),
	created_by     text   not null,
	created_at     timestamptz not null,
	score          jsonb,
	proposal       jsonb,
	proposed_by    text,
	decided_by     text,
	decided_at     timestamptz,
	reasons        text[] not null default '{}',
	-- Region whose budget an approval has reserved from.
	budget_region  text   collate "C",
	constraint approver_is_not_maker check (decided_by is null or proposed_by is null or lower(decided_by) <> lower(proposed_by)),
	constraint proposed_by_a_maker check (status not in ('PROPOSED', 'APPROVED', 'CONTRACTED') or proposed_by is not null),
	constraint decided_by_an_approver check (status not in ('APPROVED', 'REJECTED', 'CONTRACTED') or decided_by is not null)
);
create unique index loan_application_open on loan_application (sme_id, programme_code)
	where status in ('DRAFT', 'SCORED', 'PROPOSED', 'APPROVED');
create index loan_application_region on loan_application (region_code, id);
create index loan_application_sme on loan_application (sme_id, id);
alter table loan_application enable row level security;
create policy scope on loan_application using (sentra_in_scope(region_code, sme_id));
revoke delete on loan_application from ${app_role};

call sentra_create_tally('loan_application', 'loan_application', 'region_code', 'status');
