-- Files that were taken out of a record because they were wrong: by whom, when and why. The file itself is gone.
create table file_removal (
	file_id     uuid        primary key,
	sme_id      uuid        not null references sme,
	region_code text        collate "C" not null,
	record_id   uuid        not null,
	removed_by  text        not null,
	removed_at  timestamptz not null,
	reason      text        not null
);
create index file_removal_sme on file_removal (sme_id);
alter table file_removal enable row level security;
create policy file_removal_scope on file_removal using (sentra_in_scope(region_code, sme_id))
	with check (sentra_in_scope(region_code, sme_id));
revoke update, truncate on file_removal from ${app_role};
grant update (sme_id, region_code) on file_removal to ${app_role};

-- An owner who asks what is held of him is told of cases, too; no route shows them otherwise.
alter policy legality_case_scope on legality_case using (sentra_in_scope(region_code, sme_id));

create or replace function registry_papers_follow() returns trigger
	language plpgsql security definer set search_path = public, pg_temp as $$
begin
	update stored_file set region_code = new.region_code where sme_id = new.id;
	update file_removal set region_code = new.region_code where sme_id = new.id;
	update sme_document set region_code = new.region_code where sme_id = new.id;
	update legality_case set region_code = new.region_code where sme_id = new.id;
	return null;
end
$$;
