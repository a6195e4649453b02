-- Nobody holds roles that are to check one another (Role.areCompatible): the one that weighs more is taken away, and an administrator
-- gives it to another person. An owner's account had the scope of its SME anyway, whatever else it held.
with apart as (
    select username, case
        when 'SME_OWNER' = any(roles) then '{SME_OWNER}'::text[]
        when cardinality(array_remove(roles, 'AUDITOR')) < 1 then roles
        when 'ADMIN' = any(roles) then array_remove(array_remove(array_remove(roles, 'AUDITOR'), 'FINANCE_MAKER'), 'FINANCE_APPROVER')
        when 'FINANCE_MAKER' = any(roles) then array_remove(array_remove(roles, 'AUDITOR'), 'FINANCE_APPROVER')
        else array_remove(roles, 'AUDITOR') end as left_over
    from account),
changed as (
    update account a set roles = left_over, version = version + 1
    from apart where apart.username = a.username and a.roles <> left_over returning a.username, a.roles, a.region)
insert into account_event (username, action, detail, done_by)
    select username, 'CHANGED', array_to_string(roles, ' ') || ', ' || region, 'sentra' from changed;
