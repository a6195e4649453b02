-- What registry's events say of SMEs; can be deleted and rebuilt from the topic registry.sme at any time.
create table sme (
	id                   uuid    primary key,
	version              bigint  not null,
	name                 text    not null,
	region_code          text    not null,
	kbli_code            text,
	kbli_edition         text,
	scale                text    not null,
	owner_gender         text    not null,
	low_income_household boolean not null,
	status               text    not null,
	cluster_id           uuid,
	since                date
);
create index sme_region on sme (region_code, id);

alter table sme enable row level security;
create policy scope on sme using (sentra_in_scope(region_code, id));

call sentra_create_tally('sme', 'sme', 'region_code', 'status');
