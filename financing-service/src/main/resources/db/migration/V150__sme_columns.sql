-- What this service does not read of an SME it no longer keeps. The columns stay until no program of the
-- version before runs, which writes them and reads those that may not be null.
alter table sme alter column owner_gender set default 'UNKNOWN';
alter table sme alter column low_income_household set default false;
update sme set kbli_code = null, kbli_edition = null, cluster_id = null, owner_gender = 'UNKNOWN', low_income_household = false;
