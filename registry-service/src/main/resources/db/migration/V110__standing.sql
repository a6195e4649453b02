-- An SME found to be another one's double keeps its row as it was, for its identity and its history; no list shows it.
-- Whoever may see its survivor may see it too.
alter table sme
	add merged_into uuid references sme,
	add merged_at timestamptz,
	drop constraint sme_status_check,
	add constraint sme_status_check check (status in
		('REGISTERED', 'VERIFIED', 'CORRECTION_REQUESTED', 'REJECTED', 'SUSPENDED', 'CLOSED', 'MERGED')),
	add constraint sme_merged_has_survivor check ((status = 'MERGED') = (merged_into is not null)
		and (merged_into is null) = (merged_at is null) and merged_into <> id);
create index sme_merged_into on sme (merged_into) where merged_into is not null;

-- A survivor may take its double's name, but nobody may register the double anew.
alter table sme drop constraint sme_identity;
create unique index sme_identity on sme (nik_index, name_key) where merged_into is null;
create index sme_merged_identity on sme (nik_index, name_key) where merged_into is not null;

drop policy sme_scope on sme;
create policy sme_scope on sme
	using (sentra_in_scope(region_code, id) or (merged_into is not null and sentra_in_scope(region_code, merged_into)))
	with check (sentra_in_scope(region_code, id));
-- Whoever sees an SME today sees its whole history, wherever it was then.
drop policy sme_history_scope on sme_history;
create policy sme_history_scope on sme_history using (exists (select from sme where sme.id = sme_id))
	with check (sentra_in_scope(region_code, sme_id));

-- Doubles of a double are its survivor's. Some of them may lie outside the scope of whoever merges; the double itself does not.
create function registry_doubles_follow(merged uuid, survivor uuid) returns void
	language sql security definer set search_path = public, pg_temp as $$
	update sme set merged_into = survivor where merged_into = merged and exists (
		select from sme d where d.id = merged and d.merged_into = survivor and sentra_in_scope(d.region_code, null))
$$;
revoke all on function registry_doubles_follow(uuid, uuid) from public;
grant execute on function registry_doubles_follow(uuid, uuid) to ${app_role};
