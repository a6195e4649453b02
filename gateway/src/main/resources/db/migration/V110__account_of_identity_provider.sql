-- An account is ours, with a password, or an identity provider's, known by issuer and subject; never both.
alter table account
    alter column password_hash drop not null,
    add column issuer text,
    add column subject text,
    add constraint account_origin check (num_nonnulls(issuer, subject) in (0, 2) and (password_hash is null) = (issuer is not null));
create unique index account_issuer_subject on account (issuer, subject);
