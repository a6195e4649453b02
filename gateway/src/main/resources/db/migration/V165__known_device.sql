-- On which devices an account has signed in, by the SHA-256 of their cookie's word: attempts there are counted apart, so that guessing
-- elsewhere keeps nobody out.
create table known_device (
    username text        not null references account on delete cascade,
    subject  bytea       not null,
    last_at  timestamptz not null,
    primary key (username, subject)
);
create index known_device_last_at on known_device (last_at);

alter table sign_in_attempt
    drop constraint sign_in_attempt_kind_check,
    add constraint sign_in_attempt_kind_check
        check (kind in ('ACCOUNT', 'ACCOUNT_FROM_ADDRESS', 'ACCOUNT_ON_DEVICE', 'ADDRESS'));
