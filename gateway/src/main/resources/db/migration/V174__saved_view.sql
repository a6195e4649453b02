-- A list as somebody wants to see it again: what its address asks for. What must not stand in an address cannot be saved.
create table saved_view (
    id       bigint generated always as identity primary key,
    username text   not null references account on delete cascade,
    list     text   not null check (list ~ '^(/[a-z-]+)+$' and length(list) <= 100),
    name     text   not null check (length(name) between 1 and 40),
    query    text   not null check (length(query) <= 500),
    unique (username, list, name)
);

-- Whoever takes a list away as a file leaves a trace.
alter table security_event drop constraint security_event_kind_check, add constraint security_event_kind_check check
    (kind in ('SIGNED_IN', 'SIGN_IN_FAILED', 'SIGN_IN_LOCKED', 'SIGNED_OUT', 'SESSION_ENDED', 'TOKEN_ISSUED', 'PASSWORD_CHANGED',
        'RIGHTS_CHANGED', 'ADMINISTRATOR_COMMAND', 'REFUSED', 'DATA_EXPORTED')) not valid;
insert into security_event_retention (kind, days) values ('DATA_EXPORTED', 1830);
