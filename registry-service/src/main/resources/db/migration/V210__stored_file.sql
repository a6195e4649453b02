-- Photos and papers of SMEs, of all services: others know the id. The content is an AES-256-GCM ciphertext bound to table, column and
-- row, and is not compressed once more. A row without a record is a draft, forgotten after a day.
create table stored_file (
	id          uuid        primary key,
	sme_id      uuid        not null references sme,
	region_code text        collate "C" not null,
	record_id   uuid,
	media_type  text        not null check (media_type in ('JPEG', 'PDF')),
	size        int         not null check (size > 0),
	content     bytea       not null,
	added_by    text        not null,
	added_at    timestamptz not null
);
alter table stored_file alter column content set storage external;
create index stored_file_sme on stored_file (sme_id);
create index stored_file_record on stored_file (record_id) where record_id is not null;
create index stored_file_draft on stored_file (added_at) where record_id is null;
create index stored_file_region on stored_file (region_code) include (size);
alter table stored_file enable row level security;
create policy stored_file_scope on stored_file using (sentra_in_scope(region_code, sme_id))
	with check (sentra_in_scope(region_code, sme_id));
revoke update, truncate on stored_file from ${app_role};
grant update (sme_id, region_code, record_id) on stored_file to ${app_role};

-- How much the office of a region keeps, whoever asks: an owner sees the own files only.
create function registry_files_size(region text) returns bigint
	language sql stable security definer set search_path = public, pg_temp as $$
	select coalesce(sum(size), 0) from stored_file where region_code >= region and region_code < region || '/'
$$;
revoke all on function registry_files_size(text) from public;
grant execute on function registry_files_size(text) to ${app_role};

-- What is kept of an SME is seen by the office of where the SME is now.
create function registry_papers_follow() returns trigger
	language plpgsql security definer set search_path = public, pg_temp as $$
begin
	update stored_file set region_code = new.region_code where sme_id = new.id;
	return null;
end
$$;
create trigger papers_follow after update of region_code on sme
	for each row when (old.region_code is distinct from new.region_code) execute function registry_papers_follow();

-- Who looked at which file; views of several files of one SME count as one.
alter table personal_view add file_id uuid;
