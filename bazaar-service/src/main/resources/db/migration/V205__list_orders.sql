-- Each order and the commonest filter of each list has an index, so that a page is read and not the table. When a filter and an order
-- share no index, PostgreSQL reads the rows of the filter, or those of the order until a page is full, whichever is fewer.
create index bazaar_start on bazaar (starts_on, id);
create index bazaar_name on bazaar (name, id);
create index bazaar_status on bazaar (status, id);

create index application_trade on application (trade, id);
create index application_status on application (status, id);

create index agreement_value on agreement (value, id);
create index agreement_name on agreement (sme_name, id);
create index agreement_status on agreement (status, id);

-- Totals of one status, and of one status in a district: the two are correlated, so one index holds both.
create index application_status_region on application (status, region_code, id);
create index agreement_status_region on agreement (status, region_code, id);
