-- From which network (coarse) a script got its token, for the owner of the account, who ends tokens and sessions one by one.
alter table access_token add network text not null default '';
