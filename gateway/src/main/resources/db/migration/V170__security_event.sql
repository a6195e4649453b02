-- From here on the program runs as a role that owns nothing, as the services do; migrations run as the owner.
do $$
begin
    if not exists (select from pg_roles where rolname = '${app_role}') then
        create role ${app_role} nologin;
    end if;
    if not pg_has_role(current_user, '${app_role}', 'member') then
        execute format('grant ${app_role} to %I', current_user);
    end if;
end
$$;
grant usage on schema public to ${app_role};
grant select, insert, update, delete on all tables in schema public to ${app_role};
grant usage, select on all sequences in schema public to ${app_role};
alter default privileges in schema public grant select, insert, update, delete on tables to ${app_role};
alter default privileges in schema public grant usage, select on sequences to ${app_role};
revoke all on flyway_schema_history from ${app_role};
revoke update, delete on account_event from ${app_role};

-- What an account is known by where its name must not stand: owners may have named theirs like themselves.
alter table account add number uuid not null default gen_random_uuid();
create unique index account_number on account (number);

-- What happened that concerns security, each with how often within its minute. Accounts that are none are not kept: people type
-- passwords and numbers into the field of the name. The device is the beginning of what known_device has.
create table security_event (
    id      bigint      generated always as identity primary key,
    at      timestamptz not null,
    kind    text        not null check (kind in ('SIGNED_IN', 'SIGN_IN_FAILED', 'SIGN_IN_LOCKED', 'SIGNED_OUT', 'SESSION_ENDED',
        'TOKEN_ISSUED', 'PASSWORD_CHANGED', 'RIGHTS_CHANGED', 'ADMINISTRATOR_COMMAND', 'REFUSED')),
    account uuid,
    subject uuid,
    code    text        not null default '' check (length(code) <= 64),
    route   text        not null default '' check (length(route) <= 200),
    address text        not null check (length(address) <= 64),
    device  text,
    count   int         not null check (count > 0)
);
create index security_event_at on security_event (at);
create index security_event_kind on security_event (kind, id);
create index security_event_account on security_event (account, id) where account is not null;
create index security_event_subject on security_event (subject, id) where subject is not null;
create index security_event_address on security_event (address, id);

-- How long each kind is kept. What strangers can cause without end goes first.
create table security_event_retention (
    kind text primary key,
    days int  not null check (days >= 30)
);
insert into security_event_retention (kind, days) values
    ('SIGNED_IN', 400), ('SIGN_IN_FAILED', 90), ('SIGN_IN_LOCKED', 90), ('SIGNED_OUT', 90), ('SESSION_ENDED', 400),
    ('TOKEN_ISSUED', 400), ('PASSWORD_CHANGED', 400), ('RIGHTS_CHANGED', 1830), ('ADMINISTRATOR_COMMAND', 1830), ('REFUSED', 90);

create trigger append_only before update or truncate on security_event
    for each statement execute function gateway_append_only();
create function gateway_kept_security_event() returns trigger language plpgsql as $$
begin
    if old.at > now() - make_interval(days => (select days from security_event_retention where kind = old.kind)) then
        raise exception 'a security event is kept until its time is over' using errcode = 'insufficient_privilege';
    end if;
    return old;
end
$$;
create trigger kept before delete on security_event for each row execute function gateway_kept_security_event();

-- The only way by which the program's role loses rows: those whose time is over, and no others.
create function gateway_drop_old_security_events() returns bigint language plpgsql security definer
    set search_path = public, pg_temp as $$
declare
    dropped bigint;
begin
    delete from security_event e using security_event_retention r
    where r.kind = e.kind and e.at <= now() - make_interval(days => r.days);
    get diagnostics dropped = row_count;
    return dropped;
end
$$;
revoke all on function gateway_drop_old_security_events() from public;
grant execute on function gateway_drop_old_security_events() to ${app_role};
revoke all on security_event, security_event_retention from ${app_role};
grant select, insert on security_event to ${app_role};
