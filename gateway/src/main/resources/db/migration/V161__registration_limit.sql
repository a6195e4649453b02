-- Accounts and registrations an address has made, whichever instance heard it: when all of them will be forgotten.
create table registration_use (
    address_hash bytea       primary key,
    forgotten_at timestamptz not null
);
create index registration_use_forgotten_at on registration_use (forgotten_at);
