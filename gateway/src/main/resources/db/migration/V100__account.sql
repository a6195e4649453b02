create table account (
    username      text primary key check (username = lower(username) and length(username) between 1 and 64),
    password_hash text        not null,
    display_name  text        not null,
    roles         text[]      not null check (cardinality(roles) > 0),
    region        text        not null default '*' check (region ~ '^(\*|\d{2}(\.\d{2}){0,2})$'),
    sme_id        uuid,
    enabled       boolean     not null default true,
    created_at    timestamptz not null default now()
);

-- Sign-in attempts that were not followed by success. The subject is a SHA-256: people type passwords into the name field.
create table sign_in_attempt (
    kind         text        not null check (kind in ('ACCOUNT', 'ADDRESS')),
    subject      bytea       not null,
    failures     int         not null,
    last_at      timestamptz not null,
    locked_until timestamptz,
    primary key (kind, subject)
);
create index sign_in_attempt_last_at on sign_in_attempt (last_at);

-- The id in the cookie is never stored, only its SHA-256.
create table session (
    id_hash        bytea primary key,
    attributes     jsonb       not null,
    created_at     timestamptz not null,
    last_access_at timestamptz not null
);
create index session_last_access_at on session (last_access_at);
create index session_created_at on session (created_at);

create table access_token (
    token_hash bytea primary key,
    username   text        not null references account on delete cascade,
    created_at timestamptz not null,
    expires_at timestamptz not null
);
create index access_token_expires_at on access_token (expires_at);
create index access_token_username on access_token (username);
