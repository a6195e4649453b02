-- Raised when whatever was opened with a password must end: it is changed, made anew, or the account is locked. Sessions and
-- tokens carry the epoch they began in and count in no other, so that one begun meanwhile does not outlive the change.
alter table account add epoch bigint not null default 1 check (epoch > 0);
alter table access_token add epoch bigint not null default 1;

-- An SME has one account. Where it got more, the first one that is open keeps it; the others' owners are asked for theirs.
with ranked as (
    select username, row_number() over (partition by sme_id order by enabled desc, created_at, username) as place
    from account where sme_id is not null),
freed as (
    update account set sme_id = null, version = version + 1,
        roles = case when cardinality(roles) > 1 then array_remove(roles, 'SME_OWNER') else roles end
    where username in (select username from ranked where place > 1) returning username)
insert into account_event (username, action, detail, done_by)
    select username, 'CHANGED', 'SME_OWNER', 'sentra' from freed;
drop index account_sme;
create unique index account_sme on account (sme_id) where sme_id is not null;
