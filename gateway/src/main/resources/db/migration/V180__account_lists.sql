-- An administrator's list of accounts reads those of his regency only.
create index account_regency on account (left(region, 5), username);
create index account_regency_name on account (left(region, 5), display_name, username);
create index account_regency_region on account (left(region, 5), region, username);
