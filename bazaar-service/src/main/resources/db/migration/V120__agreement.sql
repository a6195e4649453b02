-- Distribution agreements. Every version of the terms is kept, each with the hash of the one before in its own; versions
-- are never changed.
create table agreement (
	id                uuid        primary key,
	version           bigint      not null check (version > 0),
	sme_id            uuid        not null,
	region_code       text        collate "C" not null,
	sme_name          text        not null,
	partner_name      text        not null,
	kind              text        not null check (kind in ('OUTRIGHT', 'CONSIGNMENT', 'RESELLER')),
	status            text        not null check (status in ('PROPOSED', 'COUNTERED', 'SIGNED', 'ENDED')),
	value             bigint      not null check (value > 0),
	round             int         not null check (round > 0),
	proposed_by       text        not null check (proposed_by in ('SME', 'PARTNER')),
	channel           text        not null check (channel in ('OFFLINE', 'WHATSAPP', 'ONLINE')),
	terms             jsonb       not null,
	hash              text        not null,
	sme_signed_at     timestamptz,
	partner_signed_at timestamptz,
	end_reason        text,
	link_hash         text        unique,
	link_until        timestamptz,
	check ((status = 'SIGNED') <= (sme_signed_at is not null and partner_signed_at is not null)),
	check ((link_hash is null) = (link_until is null))
);
create index agreement_region on agreement (region_code, id);
create index agreement_sme on agreement (sme_id, id);
alter table agreement enable row level security;
create policy agreement_scope on agreement using (sentra_in_scope(region_code, sme_id))
	with check (sentra_in_scope(region_code, sme_id));
revoke delete on agreement from ${app_role};
call sentra_create_tally('agreement', 'agreement', 'region_code', 'status');

create table agreement_version (
	agreement_id  uuid        not null references agreement,
	round         int         not null,
	sme_id        uuid        not null,
	region_code   text        collate "C" not null,
	proposed_by   text        not null,
	channel       text        not null,
	content       text        not null,
	previous_hash text        not null,
	hash          text        not null,
	made_by       text        not null,
	made_at       timestamptz not null,
	primary key (agreement_id, round)
);
alter table agreement_version enable row level security;
create policy version_scope on agreement_version using (sentra_in_scope(region_code, sme_id))
	with check (sentra_in_scope(region_code, sme_id));

-- Goods that came back under a signed agreement.
create table goods_return (
	id           uuid   primary key,
	agreement_id uuid   not null references agreement,
	sme_id       uuid   not null,
	region_code  text   collate "C" not null,
	day          date   not null,
	product      text   not null,
	quantity     int    not null check (quantity > 0),
	value        bigint not null check (value >= 0),
	reason       text   not null check (reason in ('UNSOLD', 'DAMAGED', 'EXPIRED', 'WRONG_GOODS'))
);
create index goods_return_agreement on goods_return (agreement_id, id);
alter table goods_return enable row level security;
create policy return_scope on goods_return using (sentra_in_scope(region_code, sme_id))
	with check (sentra_in_scope(region_code, sme_id));

create function bazaar_append_only() returns trigger language plpgsql as $$
begin
	raise exception 'rows of % are never changed', tg_table_name using errcode = 'insufficient_privilege';
end
$$;
create trigger append_only before update or delete or truncate on agreement_version
	for each statement execute function bazaar_append_only();
revoke update, delete, truncate on agreement_version, goods_return from ${app_role};
