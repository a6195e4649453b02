-- What training and bazaars tell of SMEs; can be deleted and rebuilt from training.enrolment and bazaar.stall at any time.
create table certificate (
	enrolment_id uuid   primary key,
	version      bigint not null,
	sme_id       uuid   not null,
	region_code  text   collate "C" not null,
	course_code  text   not null,
	issued_on    date,
	revoked_on   date
);
create index certificate_sme on certificate (sme_id);
alter table certificate enable row level security;
create policy scope on certificate using (sentra_in_scope(region_code, sme_id));

create table bazaar_sale (
	stall_application_id uuid   not null,
	sale_day    date   not null,
	version     bigint not null,
	sme_id      uuid   not null,
	region_code text   collate "C" not null,
	amount      bigint not null,
	primary key (stall_application_id, sale_day)
);
create index bazaar_sale_sme on bazaar_sale (sme_id, sale_day);
alter table bazaar_sale enable row level security;
create policy scope on bazaar_sale using (sentra_in_scope(region_code, sme_id));
