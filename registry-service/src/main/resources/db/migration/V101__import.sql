-- Imports: the file waits here, encrypted, from the answer 202 until its last row is worked off.
create table import_job (
	id           uuid        primary key,
	region_code  text        collate "C" not null,
	file_name    text        not null,
	layout       text        not null,
	submitted_by text        not null,
	submitted_at timestamptz not null,
	status       text        not null check (status in ('QUEUED', 'RUNNING', 'COMPLETED', 'FAILED')),
	rows         int         not null check (rows > 0),
	processed    int         not null default 0,
	accepted     int         not null default 0,
	updated      int         not null default 0,
	unchanged    int         not null default 0,
	rejected     int         not null default 0,
	started_at   timestamptz,
	finished_at  timestamptz,
	failure_code text,
	attempts     int         not null default 0,
	lease_token  uuid,
	lease_until  timestamptz,
	check (processed = accepted + updated + unchanged + rejected),
	check (processed <= rows),
	check (status <> 'COMPLETED' or processed = rows)
);
create index import_job_open on import_job (submitted_at) where status in ('QUEUED', 'RUNNING');

create table import_file_part (
	import_id uuid  not null references import_job on delete cascade,
	part      int   not null,
	content   bytea not null,
	primary key (import_id, part)
);
alter table import_file_part alter content set storage external;

create table import_rejection (
	import_id  uuid not null references import_job on delete cascade,
	row_number int  not null,
	reasons    text not null,
	primary key (import_id, row_number)
);

alter table import_job enable row level security;
create policy import_job_scope on import_job using (sentra_in_scope(region_code, null))
	with check (sentra_in_scope(region_code, null));
alter table import_file_part enable row level security;
create policy import_file_part_scope on import_file_part
	using (exists (select from import_job where id = import_id));
alter table import_rejection enable row level security;
create policy import_rejection_scope on import_rejection
	using (exists (select from import_job where id = import_id));
