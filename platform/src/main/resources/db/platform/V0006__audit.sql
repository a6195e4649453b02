-- Who changed what (docs/adr/007). A transaction leaves its entries here, unchained, so that writers never wait for one another;
-- nothing personal: accounts of owners stand as their SME. The program's role may add rows and do nothing else with them.
create table audit_pending (
	id           bigint      generated always as identity primary key,
	at           timestamptz not null default now(),
	actor        text        not null default coalesce(nullif(current_setting('sentra.actor', true), ''), 'system'),
	roles        text        not null default coalesce(current_setting('sentra.roles', true), ''),
	command      text        not null default coalesce(current_setting('sentra.command', true), ''),
	action       text        not null,
	subject_kind text,
	subject_id   uuid,
	version      bigint
);
revoke all on audit_pending from ${app_role};
grant insert on audit_pending to ${app_role};

-- The chain: one sealer moves entries here, numbered without a gap, each with the hash of the one before and of itself.
create table audit_entry (
	seq          bigint      primary key check (seq > 0),
	at           timestamptz not null,
	actor        text        not null,
	roles        text        not null,
	command      text        not null,
	action       text        not null,
	subject_kind text,
	subject_id   uuid,
	version      bigint,
	hash         bytea       not null check (length(hash) = 32)
);
create function sentra_audit_append_only() returns trigger language plpgsql as $$
begin
	raise exception 'entries of the audit are never changed' using errcode = 'insufficient_privilege';
end
$$;
create trigger append_only before update or delete or truncate on audit_entry
	for each statement execute function sentra_audit_append_only();
revoke all on audit_entry from ${app_role};
grant select on audit_entry to ${app_role};
