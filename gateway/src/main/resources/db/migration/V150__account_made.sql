-- Under which form an administrator made an account: its second tap gets a password that is good.
create table account_made (
    username text        primary key references account (username),
    key_hash bytea       not null,
    made_by  text        not null,
    made_at  timestamptz not null default now()
);
