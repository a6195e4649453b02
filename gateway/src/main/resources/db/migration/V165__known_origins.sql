-- From where an account has signed in before, as SHA-256: attempts from there are counted apart, so that guessing elsewhere keeps nobody out.
create table known_origin (
    username text        not null references account on delete cascade,
    kind     text        not null check (kind in ('DEVICE', 'ADDRESS')),
    subject  bytea       not null,
    last_at  timestamptz not null,
    primary key (username, kind, subject)
);
create index known_origin_last_at on known_origin (last_at);
create index known_origin_subject on known_origin (subject);

alter table sign_in_attempt
    drop constraint sign_in_attempt_kind_check,
    add constraint sign_in_attempt_kind_check
        check (kind in ('ACCOUNT', 'ACCOUNT_FROM_ADDRESS', 'ACCOUNT_ON_DEVICE', 'ADDRESS'));
