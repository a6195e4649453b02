-- Who looked at more personal data than the rules allow sees none until a second person releases it and says why.
create table personal_view_stop (
	id            uuid        primary key,
	region_code   text        collate "C" not null,
	username      text        not null,
	views         int         not null check (views > 0),
	minutes       int         not null check (minutes > 0),
	rules_version text        not null,
	stopped_at    timestamptz not null,
	released_at   timestamptz,
	released_by   text,
	reason        text        check (length(reason) <= 500),
	check ((released_at is null) = (released_by is null) and (released_at is null) = (reason is null)),
	constraint personal_view_stop_by_two check (released_by <> username)
);
create unique index personal_view_stop_open on personal_view_stop (username) where released_at is null;
create index personal_view_stop_released on personal_view_stop (username, released_at);
create index personal_view_by on personal_view (viewed_by, viewed_at);
alter table personal_view_stop enable row level security;
create policy personal_view_stop_scope on personal_view_stop using (sentra_in_scope(region_code, null))
	with check (sentra_in_scope(region_code, null));
revoke delete, truncate on personal_view_stop from ${app_role};

-- The processing of data that was stopped is resumed by a second person, as an erasure is.
alter table data_request add constraint data_request_resume_by_two
	check (kind <> 'RESUME' or state <> 'DONE' or answered_by <> received_by) not valid;
