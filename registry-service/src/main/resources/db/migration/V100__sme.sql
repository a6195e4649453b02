-- SMEs. NIK, telephone, e-mail and street are AES-256-GCM ciphertexts bound to table, column and row; the two indexes are
-- HMACs. Region codes compare bytewise, so that a range of them is a region and an index can find it.
create table sme (
	id            uuid        primary key,
	version       bigint      not null check (version > 0),
	status        text        not null check (status in
		('REGISTERED', 'VERIFIED', 'CORRECTION_REQUESTED', 'REJECTED', 'SUSPENDED', 'CLOSED')),
	scale         text        not null check (scale in ('MICRO', 'SMALL', 'MEDIUM')),
	cluster_id    uuid,
	registered_at timestamptz not null,
	region_code   text        collate "C" not null check (region_code ~ '^\d{2}\.\d{2}\.\d{2}$'),
	village_code  text        collate "C",
	business_name text        not null,
	name_key      text        collate "C" not null,
	product       text,
	kbli_code     text,
	kbli_edition  text,
	nib           text,
	since         date,
	capital       bigint      check (capital >= 0),
	yearly_sales  bigint      check (yearly_sales >= 0),
	owner_name    text        not null,
	owner_key     text        collate "C" not null,
	owner_gender  text        not null check (owner_gender in ('FEMALE', 'MALE')),
	low_income    boolean     not null,
	nik           bytea       not null,
	nik_index     bytea       not null,
	phone         bytea,
	phone_index   bytea,
	email         bytea,
	street        bytea,
	check ((kbli_code is null) = (kbli_edition is null)),
	check ((phone is null) = (phone_index is null)),
	check (village_code is null or starts_with(village_code, region_code || '.')),
	constraint sme_identity unique (nik_index, name_key)
);
create index sme_region on sme (region_code, id);
create index sme_phone on sme (phone_index) where phone_index is not null;
create index sme_nib on sme (nib) where nib is not null;

alter table sme enable row level security;
create policy sme_scope on sme using (sentra_in_scope(region_code, id)) with check (sentra_in_scope(region_code, id));

call sentra_create_tally('sme', 'sme', 'region_code', 'status');

-- Who did what when. Rows are only ever added: the right to change them is taken away, and a trigger stands behind it.
create function registry_append_only() returns trigger language plpgsql as $$
begin
	raise exception 'rows of % are never changed', tg_table_name using errcode = 'insufficient_privilege';
end
$$;

create table sme_history (
	id          bigint      generated always as identity primary key,
	sme_id      uuid        not null,
	region_code text        collate "C" not null,
	version     bigint      not null,
	action      text        not null,
	status      text        not null,
	reason      text,
	done_by     text        not null,
	import_id   uuid,
	done_at     timestamptz not null
);
create index sme_history_sme on sme_history (sme_id, version);
create trigger append_only before update or delete or truncate on sme_history
	for each statement execute function registry_append_only();
alter table sme_history enable row level security;
create policy sme_history_scope on sme_history using (sentra_in_scope(region_code, sme_id))
	with check (sentra_in_scope(region_code, sme_id));

-- Every view of unmasked personal data.
create table personal_view (
	id          bigint      generated always as identity primary key,
	sme_id      uuid        not null,
	region_code text        collate "C" not null,
	viewed_by   text        not null,
	viewed_at   timestamptz not null
);
create index personal_view_sme on personal_view (sme_id, viewed_at);
create trigger append_only before update or delete or truncate on personal_view
	for each statement execute function registry_append_only();
alter table personal_view enable row level security;
create policy personal_view_scope on personal_view using (sentra_in_scope(region_code, sme_id))
	with check (sentra_in_scope(region_code, sme_id));

revoke update, delete, truncate on sme_history, personal_view from ${app_role};
revoke delete on sme from ${app_role};
