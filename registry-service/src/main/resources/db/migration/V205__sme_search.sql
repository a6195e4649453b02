-- Lists of SMEs of one status by name and by district, and their counts.
create index sme_status_name on sme (status, name_key, id) where merged_into is null and erased_at is null;
create index sme_status_region on sme (status, region_code, id) where merged_into is null and erased_at is null;

-- The condition of a search: the business or its owner is called by all of the words, or they are called alike (word similarity of a
-- half: "kripik" finds "keripik"). A single word of less than three letters is the beginning of a business's name. The three longest
-- words are looked for in each way they can stand in the two names, since only what is joined by "and" is one look into the index.
create function registry_called(words text[], alike boolean) returns text
	language plpgsql immutable as $$
declare
	ways text[] := array['true'];
	word text;
begin
	if cardinality(words) = 1 and length(words[1]) < 3 then
		return case when alike then 'false' else format('s.name_key like %L', words[1] || '%') end;
	end if;
	if alike then
		return (select string_agg(format('(%1$L <%% s.name_key or %1$L <%% s.owner_key)', w), ' and ') from unnest(words) w);
	end if;
	for word in select format('like %L', '%' || w || '%') from unnest(words) w order by length(w) desc loop
		if cardinality(ways) < 8 then
			ways := array(select concat(way, ' and s.', name, '_key ', word) from unnest(ways) way, unnest('{name,owner}'::text[]) name);
		else
			ways := array(select format('%s and (s.name_key %s or s.owner_key %2$s)', way, word) from unnest(ways) way);
		end if;
	end loop;
	return '(' || array_to_string(ways, ' or ') || ')';
end
$$;

-- The ids of one page of a search, in the order of the page and beyond the row it begins at; of those called alike when nobody is
-- called so. As registry_find_smes it reads as the owner, since a pattern can use no index beneath row-level security, and checks
-- the scope itself. What many are called is found among the next rows of the order, what few are by the index of trigrams: left to
-- an estimate, two words that nobody has together would read the table.
create function registry_search_smes(words text[], wanted_status text, region_from text, region_to text, sort text,
		descending boolean, border_value text, border_id uuid, most int)
	returns setof uuid
	language plpgsql stable security definer rows 25 set search_path = public, pg_temp
	set pg_trgm.word_similarity_threshold = 0.5 set enable_seqscan = off set max_parallel_workers_per_gather = 0 as $$
declare
	key constant text := case sort when 'name' then 's.name_key' when 'district' then 's.region_code' end;
	way constant text := case when descending then ' desc' else ' asc' end;
	past constant text := case when descending then ' < ' else ' > ' end;
	sorted constant text := ' order by ' || concat_ws(', ', key || way, 's.id' || way);
	kept constant text := ' s.merged_into is null and s.erased_at is null';
	beyond constant text := case when border_id is null then ' and true' when key is null then ' and s.id' || past || '$6'
		else ' and (' || key || ', s.id)' || past || '($5, $6)' end;
	wanted constant text := ' and ($1 is null or s.status = $1) and ($2 is null or s.region_code >= $2 and s.region_code < $3)'
		|| ' and sentra_in_scope(s.region_code, s.id)';
	near constant text := 'select array(select s.id from (select * from sme s where' || kept || beyond || sorted || ' limit 2000) s where ';
	called text;
	page uuid[];
	others boolean;
begin
	foreach called in array array[registry_called(words, false), registry_called(words, true)] loop
		execute near || called || wanted || sorted || ' limit $4)'
			into page using wanted_status, region_from, region_to, most, border_value, border_id;
		if cardinality(page) < most then
			execute 'with found as materialized (select s.id, s.name_key, s.region_code from sme s where' || kept || ' and '
				|| called || wanted || beyond || ') select array(select s.id from found s' || sorted || ' limit $4)'
				into page using wanted_status, region_from, region_to, most, border_value, border_id;
		end if;
		if cardinality(page) > 0 then
			return query select unnest(page);
			return;
		end if;
		-- Beyond the last one who is called so come none who are called alike.
		if border_id is not null then
			execute 'with found as materialized (select from sme s where' || kept || ' and ' || called || wanted
				|| ') select exists (select from found)' into others using wanted_status, region_from, region_to;
			exit when others;
		end if;
	end loop;
end
$$;

-- How many a search finds; at most so many are counted.
create function registry_count_smes(words text[], wanted_status text, region_from text, region_to text, most int)
	returns bigint
	language plpgsql stable security definer set search_path = public, pg_temp
	set pg_trgm.word_similarity_threshold = 0.5 set enable_seqscan = off set max_parallel_workers_per_gather = 0 as $$
declare
	called text;
	counted bigint;
begin
	foreach called in array array[registry_called(words, false), registry_called(words, true)] loop
		execute 'select count(*) from (select from sme s where s.merged_into is null and s.erased_at is null and ' || called
			|| ' and ($1 is null or s.status = $1) and ($2 is null or s.region_code >= $2 and s.region_code < $3)'
			|| ' and sentra_in_scope(s.region_code, s.id) limit $4) as found'
			into counted using wanted_status, region_from, region_to, most;
		exit when counted > 0;
	end loop;
	return counted;
end
$$;

revoke all on function registry_search_smes(text[], text, text, text, text, boolean, text, uuid, int) from public;
revoke all on function registry_count_smes(text[], text, text, text, int) from public;
grant execute on function registry_search_smes(text[], text, text, text, text, boolean, text, uuid, int) to ${app_role};
grant execute on function registry_count_smes(text[], text, text, text, int) to ${app_role};
