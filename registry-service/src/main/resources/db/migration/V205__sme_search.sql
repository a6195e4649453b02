-- The regency of an SME, equal for all that its office sees: an index that begins with it gives them in the order of a list. A range
-- of districts does not, and one regency's SMEs, all imported before those of another, would be read past all of the others'.
-- Adding it writes the table anew, about a minute for a million SMEs, during which the registry answers nothing about them.
alter table sme add regency text collate "C" not null generated always as (left(region_code, 5)) stored;
create index sme_regency on sme (regency, id) where merged_into is null and erased_at is null;
create index sme_regency_district on sme (regency, region_code, id) where merged_into is null and erased_at is null;
create index sme_regency_name on sme (regency, name_key, id) where merged_into is null and erased_at is null;
create index sme_regency_status on sme (regency, status, id) where merged_into is null and erased_at is null;

-- The condition of a search: the business or its owner is called by all of the words, or they are called alike (word similarity of a
-- half: "kripik" finds "keripik"). A single word of less than three letters is the beginning of a business's name. The three longest
-- words are looked for in each way they can stand in the two names, since only what is joined by "and" is one look into the index.
create function registry_name_condition(words text[], similar_words boolean) returns text
	language plpgsql immutable as $$
declare
	ways text[] := array['true'];
	word text;
begin
	if cardinality(words) = 1 and length(words[1]) < 3 then
		return case when similar_words then 'false' else format('s.name_key like %L', words[1] || '%') end;
	end if;
	if similar_words then
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

-- The ids of one page of a search in the order of the list, after the row of the cursor. It reads as its owner, since a pattern
-- can use no index beneath row-level security, and checks the scope itself; planned by us, since by an estimate two words that nobody
-- has together would read the table.
-- 1. Test the next 2,000 rows of the order: enough for a common word.
-- 2. Else take up to 10,001 matches from the trigram index and sort them.
-- 3. If there are more, test the next 50,000 rows of the order.
-- 4. If that fills no page, sort all matches. If nothing matches, repeat with similar words.
-- registry_find_smes (V200) is called by the version before only; it goes once no such program runs.
create function registry_search_smes(words text[], wanted_status text, wanted_region text, sort text,
		descending boolean, cursor_value text, cursor_id uuid, most int)
	returns setof uuid
	language plpgsql stable security definer rows 25 set search_path = public, pg_temp
	set pg_trgm.word_similarity_threshold = 0.5 set enable_seqscan = off set max_parallel_workers_per_gather = 0 as $$
declare
	key constant text := case sort when 'name' then 's.name_key' when 'district' then 's.region_code' end;
	direction constant text := case when descending then ' desc' else ' asc' end;
	comparison constant text := case when descending then ' < ' else ' > ' end;
	sorted constant text := ' order by ' || concat_ws(', ', key || direction, 's.id' || direction);
	live_rows constant text := ' s.merged_into is null and s.erased_at is null'
		|| case when length(wanted_region) = 5 then ' and s.regency = $2'
			when length(wanted_region) > 5 then ' and s.regency = left($2, 5) and s.region_code = $2' else '' end;
	after_cursor constant text := case when cursor_id is null then '' when key is null then ' and s.id' || comparison || '$5'
		else ' and (' || key || ', s.id)' || comparison || '($4, $5)' end;
	filters constant text := ' and ($1 is null or s.status = $1)'
		|| ' and ($2 is null or s.region_code >= $2 and s.region_code < $2 || ''/'') and sentra_in_scope(s.region_code, s.id)';
	scan_in_order constant text := 'select array(select s.id from (select * from sme s where' || live_rows || after_cursor || sorted
		|| ' limit %s) s where %s' || filters || sorted || ' limit $3)';
	scan_by_index constant text := 'with found as materialized (select s.id, s.name_key, s.region_code from sme s where' || live_rows || ' and %s'
		|| filters || after_cursor || ' limit %s) select array(select s.id from found s' || sorted
		|| ' limit $3), (select count(*) > 10000 from found)';
	name_condition text;
	page uuid[];
	too_many boolean;
	known boolean;
begin
	foreach name_condition in array array[registry_name_condition(words, false), registry_name_condition(words, true)] loop
		execute format(scan_in_order, 2000, name_condition)
			into page using wanted_status, wanted_region, most, cursor_value, cursor_id;
		if cardinality(page) < most then
			execute format(scan_by_index, name_condition, 10001)
				into page, too_many using wanted_status, wanted_region, most, cursor_value, cursor_id;
			if too_many then
				execute format(scan_in_order, 50000, name_condition)
					into page using wanted_status, wanted_region, most, cursor_value, cursor_id;
				if cardinality(page) < most then
					execute format(scan_by_index, name_condition, 'all')
						into page, too_many using wanted_status, wanted_region, most, cursor_value, cursor_id;
				end if;
			end if;
		end if;
		if cardinality(page) > 0 then
			return query select unnest(page);
			return;
		end if;
		-- Similar words are tried only where no row has the words themselves, on whichever page.
		if cursor_id is not null then
			execute 'with found as materialized (select from sme s where' || live_rows || ' and ' || name_condition || filters
				|| ') select exists (select from found)' into known using wanted_status, wanted_region;
			exit when known;
		end if;
	end loop;
end
$$;

-- How many a search finds; at most so many are counted.
create function registry_count_smes(words text[], wanted_status text, wanted_region text, most int)
	returns bigint
	language plpgsql stable security definer set search_path = public, pg_temp
	set pg_trgm.word_similarity_threshold = 0.5 set enable_seqscan = off set max_parallel_workers_per_gather = 0 as $$
declare
	name_condition text;
	counted bigint;
begin
	foreach name_condition in array array[registry_name_condition(words, false), registry_name_condition(words, true)] loop
		execute 'select count(*) from (select from sme s where s.merged_into is null and s.erased_at is null and ' || name_condition
			|| ' and ($1 is null or s.status = $1) and ($2 is null or s.region_code >= $2 and s.region_code < $2 || ''/'')'
			|| ' and sentra_in_scope(s.region_code, s.id) limit $3) as found'
			into counted using wanted_status, wanted_region, most;
		exit when counted > 0;
	end loop;
	return counted;
end
$$;

revoke all on function registry_search_smes(text[], text, text, text, boolean, text, uuid, int) from public;
revoke all on function registry_count_smes(text[], text, text, int) from public;
grant execute on function registry_search_smes(text[], text, text, text, boolean, text, uuid, int) to ${app_role};
grant execute on function registry_count_smes(text[], text, text, int) to ${app_role};
