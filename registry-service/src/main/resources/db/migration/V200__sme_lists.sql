-- Lists of SMEs by status and by name: each index begins with what is equal and ends with the order, so that a page is read and no more.
create index sme_status on sme (status, id) where merged_into is null and erased_at is null;
create index sme_name on sme (name_key, id) where merged_into is null and erased_at is null;

-- The ids of SMEs whose business or owner is called by all of the words; when there is none, of those called alike (word similarity of
-- a half: "kripik" finds "keripik"). At most so many, the newest. A pattern cannot use its index beneath row-level security, which
-- it might tell of hidden rows: so it is read here, as the owner, and the scope is checked here too.
-- Words have three letters or more; a shorter text is the beginning of a business's name.
create function registry_find_smes(words text[], wanted_status text, region_from text, region_to text, most int)
	returns setof uuid
	language plpgsql stable security definer rows 100 set search_path = public, pg_temp
	set pg_trgm.word_similarity_threshold = 0.5 as $$
declare
	rows_of constant text := 'select s.id from sme s where %s and s.merged_into is null and s.erased_at is null'
		|| ' and ($1 is null or s.status = $1) and ($2 is null or s.region_code >= $2 and s.region_code < $3)'
		|| ' and sentra_in_scope(s.region_code, s.id) order by s.id desc limit $4';
	named text;
	alike text;
begin
	if cardinality(words) = 1 and length(words[1]) < 3 then
		return query execute format(rows_of, format('s.name_key like %L', words[1] || '%'))
			using wanted_status, region_from, region_to, most;
		return;
	end if;
	select string_agg(format('(s.name_key like %1$L or s.owner_key like %1$L)', '%' || w || '%'), ' and '),
		string_agg(format('(%1$L <%% s.name_key or %1$L <%% s.owner_key)', w), ' and ')
		into named, alike from unnest(words) w;
	return query execute format(rows_of, named) using wanted_status, region_from, region_to, most;
	if not found then
		return query execute format(rows_of, alike) using wanted_status, region_from, region_to, most;
	end if;
end
$$;
revoke all on function registry_find_smes(text[], text, text, text, int) from public;
grant execute on function registry_find_smes(text[], text, text, text, int) to ${app_role};
