-- A password somebody else made is good once and not for long: its owner chooses another at the first sign-in.
alter table account
    add one_time_until timestamptz,
    add version bigint not null default 1 check (version > 0);
create index account_sme on account (sme_id) where sme_id is not null;
create index session_account on session ((attributes ->> 'account'));

-- Who did what to which account; rows are only ever added. No password stands in it.
create table account_event (
    id       bigint      generated always as identity primary key,
    username text        not null,
    action   text        not null check (action in
        ('REGISTERED', 'CREATED', 'CHANGED', 'LOCKED', 'UNLOCKED', 'PASSWORD_RESET', 'PASSWORD_CHANGED', 'SME_BOUND', 'SME_MERGED')),
    detail   text        not null default '',
    done_by  text        not null,
    done_at  timestamptz not null default now()
);
create index account_event_username on account_event (username, id);
create function gateway_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are never changed', tg_table_name using errcode = 'insufficient_privilege';
end
$$;
create trigger append_only before update or delete or truncate on account_event
    for each statement execute function gateway_append_only();
