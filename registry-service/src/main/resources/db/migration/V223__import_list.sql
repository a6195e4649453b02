-- The list of imports: those of a regency are equal in a column, so that an index gives them in the order of the list.
alter table import_job add column regency text collate "C" generated always as (left(region_code, 5)) stored;
create index import_job_listed on import_job (regency, id);
create index import_job_of_status on import_job (regency, status, id);
