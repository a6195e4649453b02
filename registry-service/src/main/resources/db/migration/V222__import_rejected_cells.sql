-- What stood in a rejected row, encrypted, so that its sender gets it back with the reasons beside it, and can correct it. Forgotten
-- three days after the import ended.
alter table import_rejection add column cells bytea;
create index import_rejection_kept on import_rejection (import_id) where cells is not null;
create index import_job_finished on import_job (finished_at) where finished_at is not null;
