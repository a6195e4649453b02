-- By which channel a partner is known: registry keeps the address, here stands its number alone. The code that proves the channel
-- waits here for who sends it by hand; who typed it was told a secret, here as its hash, without which nobody signs.
create table partner_contact (
	agreement_id uuid        primary key references agreement,
	contact_id   uuid        not null,
	kind         text        not null check (kind in ('TELEPHONE', 'EMAIL')),
	code         text,
	code_until   timestamptz not null,
	tries        int         not null default 0,
	sent_at      timestamptz,
	sent_by      text,
	proved_at    timestamptz,
	proof_hash   text,
	proof_until  timestamptz,
	check ((code is null) = (proved_at is not null)),
	check ((sent_at is null) = (sent_by is null)),
	check ((proof_hash is null) = (proof_until is null)),
	check (proof_hash is null or proved_at is not null)
);
create index partner_contact_to_send on partner_contact (agreement_id) where sent_at is null and proved_at is null;
alter table partner_contact enable row level security;
create policy partner_contact_scope on partner_contact using (exists (select from agreement a where a.id = agreement_id))
	with check (exists (select from agreement a where a.id = agreement_id));
revoke delete, truncate on partner_contact from ${app_role};
