-- Who mentors: a name, the account it signs in with, and a code by which events name it.
create sequence mentor_code;
create table mentor (
	id          uuid    primary key,
	version     bigint  not null check (version > 0),
	region_code text    collate "C" not null,
	code        text    collate "C" not null unique,
	name        text    not null,
	username    text    not null unique,
	active      boolean not null default true
);
create index mentor_region on mentor (region_code, id);
alter table mentor enable row level security;
create policy mentor_read on mentor for select using (true);
create policy mentor_write on mentor using (sentra_in_scope(region_code, null))
	with check (sentra_in_scope(region_code, null));
revoke delete, truncate on mentor from ${app_role};
