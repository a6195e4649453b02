-- Requests about personal data are one list like the others: those that wait first, by the hour they are due.
alter table data_request
	add regency     text        collate "C" not null generated always as (left(region_code, 5)) stored,
	add waits_until timestamptz generated always as (case when state = 'RECEIVED' then due_at end) stored;
drop index data_request_due, data_request_answered, data_request_sme;
create index data_request_due on data_request (regency, waits_until, id);
create index data_request_due_last on data_request (regency, waits_until desc nulls last, id desc);
create index data_request_state on data_request (regency, state, waits_until, id);
create index data_request_kind on data_request (regency, kind, waits_until, id);
create index data_request_received on data_request (regency, id);
create index data_request_district on data_request (regency, region_code, id);
create index data_request_sme on data_request (sme_id, id);
