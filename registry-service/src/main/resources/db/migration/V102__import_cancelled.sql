-- An import can be cancelled while it waits or is worked off; what its chunks wrote until then stays.
alter table import_job drop constraint import_job_status_check;
alter table import_job add constraint import_job_status_check
	check (status in ('QUEUED', 'RUNNING', 'COMPLETED', 'FAILED', 'CANCELLED'));
alter table import_job add column cancelled_by text;
alter table import_job add constraint import_job_cancelled_by_check
	check ((status = 'CANCELLED') = (cancelled_by is not null));
