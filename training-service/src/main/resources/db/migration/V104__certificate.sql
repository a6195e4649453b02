-- Certificates. Numbers of a regency and year have no gaps: the counter's row is locked by whoever takes some, and falls
-- back with its transaction.
create table certificate_counter (
	regency text collate "C" not null,
	year    int not null,
	last    int not null check (last > 0),
	primary key (regency, year)
);
alter table certificate_counter enable row level security;
create policy certificate_counter_at_desk on certificate_counter
	using (current_setting('sentra.session', true) <> '') with check (current_setting('sentra.session', true) <> '');

create table certificate (
	id                uuid   primary key,
	version           bigint not null check (version > 0),
	enrolment_id      uuid   not null unique references enrolment,
	session_id        uuid   not null references session,
	sme_id            uuid   not null,
	business_name     text   not null,
	region_code       text   collate "C" not null,
	regency           text   collate "C" not null,
	year              int    not null,
	serial            int    not null check (serial > 0),
	course_code       text   collate "C" not null,
	course_name       text   not null,
	held_on           date   not null,
	issued_on         date   not null,
	check_code        text   not null,
	rule_from         date   not null,
	legal_basis       text   not null,
	state             text   not null check (state in ('VALID', 'REVOKED')),
	revoked_on        date,
	revocation_reason text,
	revocation_note   text,
	unique (regency, year, serial),
	check ((state = 'REVOKED') = (revoked_on is not null)),
	check ((state = 'REVOKED') = (revocation_reason is not null))
);
create index certificate_sme on certificate (sme_id, id);
create index certificate_region on certificate (region_code, id);
create index certificate_session on certificate (session_id);
alter table certificate enable row level security;
create policy certificate_scope on certificate
	using (sentra_in_scope(region_code, sme_id) or session_id::text = current_setting('sentra.session', true))
	with check (sentra_in_scope(region_code, sme_id) or session_id::text = current_setting('sentra.session', true));
revoke delete, truncate on certificate, certificate_counter from ${app_role};
call sentra_create_tally('certificate', 'certificate', 'region_code', 'state');

-- How many valid certificates an SME has, kept with every one issued and revoked.
create table trained_sme (
	sme_id      uuid primary key,
	sme_name    text not null,
	region_code text collate "C" not null,
	valid       int  not null check (valid >= 0),
	state       text not null generated always as (case when valid > 0 then 'TRAINED' else 'NOT_TRAINED' end) stored
);
create index trained_sme_region on trained_sme (region_code, sme_id);
alter table trained_sme enable row level security;
create policy trained_sme_scope on trained_sme
	using (sentra_in_scope(region_code, sme_id) or current_setting('sentra.session', true) <> '')
	with check (sentra_in_scope(region_code, sme_id) or current_setting('sentra.session', true) <> '');
call sentra_create_tally('trained_sme', 'trained_sme', 'region_code', 'state');
