-- How partners of agreements are reached: bazaar knows the number (id), the address stands here alone, encrypted. Who was shown
-- one is written down.
create table contact (
	id           uuid        primary key,
	agreement_id uuid        not null,
	sme_id       uuid        not null references sme,
	region_code  text        collate "C" not null,
	kind         text        not null check (kind in ('TELEPHONE', 'EMAIL')),
	address      bytea       not null,
	made_by      text        not null,
	made_at      timestamptz not null
);
create index contact_sme on contact (sme_id);
alter table contact enable row level security;
create policy contact_scope on contact using (sentra_in_scope(region_code, sme_id))
	with check (sentra_in_scope(region_code, sme_id));
revoke update, truncate on contact from ${app_role};

create table contact_view (
	id          bigint      generated always as identity primary key,
	contact_id  uuid        not null,
	region_code text        collate "C" not null,
	sme_id      uuid        not null,
	viewed_by   text        not null,
	viewed_at   timestamptz not null
);
create index contact_view_by on contact_view (viewed_by, viewed_at);
alter table contact_view enable row level security;
create policy contact_view_scope on contact_view using (sentra_in_scope(region_code, sme_id))
	with check (sentra_in_scope(region_code, sme_id));
revoke update, delete, truncate on contact_view from ${app_role};
