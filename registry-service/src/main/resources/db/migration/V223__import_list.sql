-- The list of imports, by when they were sent: those of a regency are equal in a column, so that an index gives them in the order of the
-- list (an expression would not do: left() is not leakproof, so row-level security keeps it from an index). Those of the country come
-- from an index without it.
alter table import_job add column regency text collate "C" generated always as (left(region_code, 5)) stored;
create index import_job_listed on import_job (regency, submitted_at, id);
create index import_job_of_status on import_job (regency, status, submitted_at, id);
create index import_job_submitted on import_job (submitted_at, id);
