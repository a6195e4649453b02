-- Documents of SMEs. The number is an AES-256-GCM ciphertext: that of an identity card is a NIK. One that was replaced or removed stays
-- to be looked at and to be put back; only current ones count. valid_until is a day, and valid itself.
create table sme_document (
	id             uuid        primary key,
	version        bigint      not null check (version > 0),
	sme_id         uuid        not null references sme,
	region_code    text        collate "C" not null,
	regency        text        collate "C" not null generated always as (left(region_code, 5)) stored,
	kind           text        not null check (kind in ('KTP', 'NIB', 'PIRT', 'HALAL', 'OTHER')),
	title          text,
	number         bytea,
	issued_on      date,
	valid_until    date,
	by_owner       boolean     not null,
	replaces       uuid        references sme_document,
	superseded     boolean     not null default false,
	added_by       text        not null,
	added_at       timestamptz not null,
	changed_by     text        not null,
	changed_at     timestamptz not null,
	removed_by     text,
	removed_at     timestamptz,
	removal_reason text,
	current        boolean     not null generated always as (removed_at is null and not superseded) stored,
	check ((removed_at is null) = (removed_by is null) and (removed_at is null) = (removal_reason is null)),
	check ((kind = 'OTHER') = (title is not null)),
	check (valid_until >= issued_on)
);
create index sme_document_sme on sme_document (sme_id, id);
create index sme_document_halal on sme_document (sme_id) include (valid_until) where kind = 'HALAL' and current;
create index sme_document_replaces on sme_document (replaces) where replaces is not null;
create index sme_document_end on sme_document (regency, valid_until, id) where current and valid_until is not null;
create index sme_document_added on sme_document (regency, id) where current and valid_until is not null;
create index sme_document_district on sme_document (regency, region_code, id) where current and valid_until is not null;
alter table sme_document enable row level security;
create policy sme_document_scope on sme_document using (sentra_in_scope(region_code, sme_id))
	with check (sentra_in_scope(region_code, sme_id));
revoke truncate on sme_document from ${app_role};

create or replace function registry_papers_follow() returns trigger
	language plpgsql security definer set search_path = public, pg_temp as $$
begin
	update stored_file set region_code = new.region_code where sme_id = new.id;
	update sme_document set region_code = new.region_code where sme_id = new.id;
	return null;
end
$$;
