-- Each order and the commonest filter of each list has an index, so that a page is read and not the table. A filter and an order
-- that share none cost the less of: the rows of the filter, or the rows of the order among which a page of them is found.
create index bazaar_start on bazaar (starts_on, id);
create index bazaar_name on bazaar (name, id);
create index bazaar_status on bazaar (status, id);

create index application_trade on application (trade, id);
create index application_status on application (status, id);

create index agreement_value on agreement (value, id);
create index agreement_name on agreement (sme_name, id);
create index agreement_status on agreement (status, id);

-- Totals of a status, and it by district: also planned for any status, as a statement is after its fifth run, these read no other's.
create index application_status_region on application (status, region_code, id);
create index agreement_status_region on agreement (status, region_code, id);
