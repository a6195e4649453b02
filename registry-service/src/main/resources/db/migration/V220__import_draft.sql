-- An import that was uploaded and not begun yet: its sender says which sheets and columns are read, and looks at what would become of
-- the rows. It has no rows and no order of columns before he has said so.
alter table import_job drop constraint import_job_status_check;
alter table import_job add constraint import_job_status_check
	check (status in ('DRAFT', 'QUEUED', 'RUNNING', 'COMPLETED', 'FAILED', 'CANCELLED'));
alter table import_job drop constraint import_job_rows_check;
alter table import_job add constraint import_job_rows_check check (rows > 0 or status = 'DRAFT');
alter table import_job add column previewed boolean not null default false;
create index import_job_draft on import_job (submitted_by) where status = 'DRAFT';
create index import_job_draft_age on import_job (submitted_at) where status = 'DRAFT';

-- What stands in the file of a draft (encrypted: headings may be anything), and how far its preview is.
create table import_draft (
	import_id    uuid        primary key references import_job on delete cascade,
	survey       bytea       not null,
	columns      bytea,
	preview      text        not null default 'NONE' check (preview in ('NONE', 'WAITING', 'RUNNING', 'READY', 'FAILED')),
	preview_number int       not null default 0,
	processed    int         not null default 0,
	counts       text,
	failure_code text,
	failure_numbers int[] not null default '{}',
	asked_at     timestamptz,
	attempts     int         not null default 0,
	lease_token  uuid,
	lease_until  timestamptz,
	check ((preview = 'NONE') = (columns is null))
);
create index import_draft_open on import_draft (asked_at) where preview in ('WAITING', 'RUNNING');

-- What a row would do, judged as the import will; in which version the SME was that it would change, and which row before it is about
-- the same SME: where that one is held, what was seen here counts on what it did not leave. The rest is encrypted.
create table import_preview (
	import_id    uuid    not null references import_job on delete cascade,
	row_number   int     not null,
	outcome      text    not null check (outcome in ('NEW', 'DOUBTFUL', 'CHANGED', 'UNCHANGED', 'REJECTED')),
	clears       boolean not null,
	base_version bigint,
	row_before   int,
	detail       bytea   not null,
	primary key (import_id, row_number)
);
create index import_preview_outcome on import_preview (import_id, outcome, row_number);
create index import_preview_clears on import_preview (import_id, row_number) where clears;

-- What an office said last a column of that heading holds: no field for one that is not taken over.
create table import_heading (
	region_code text        collate "C" not null,
	heading     text        not null,
	field       text,
	mapped_at     timestamptz not null,
	primary key (region_code, heading)
);

alter table import_draft enable row level security;
create policy import_draft_scope on import_draft using (exists (select from import_job where id = import_id));
alter table import_preview enable row level security;
create policy import_preview_scope on import_preview using (exists (select from import_job where id = import_id));
alter table import_heading enable row level security;
create policy import_heading_scope on import_heading using (sentra_in_scope(region_code, null))
	with check (sentra_in_scope(region_code, null));
