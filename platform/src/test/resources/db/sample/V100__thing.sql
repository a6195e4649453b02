create table thing (
	id          uuid   primary key,
	region_code text   not null,
	state       text   not null,
	version     bigint not null
);
alter table thing enable row level security;
create policy scope on thing using (sentra_in_scope(region_code, id));
call sentra_create_tally('thing', 'thing', 'region_code', 'state');

create table seen_thing (
	id      uuid   primary key,
	version bigint not null,
	effects int    not null
);
