-- Likely doubles again, at a quarter of the cost: both names are looked for in one index, where most of what shares many trigrams in
-- one of them drops out before any row is read; and what an import adds is sorted into that index soon, since each search reads all
-- that is not. A similar name with nothing but the village in common is looked for only when the
-- rules list such a pair at all; who shares a telephone number is found by that.
drop index sme_similar;
create index sme_alike on sme using gin (name_key gin_trgm_ops, owner_key gin_trgm_ops, left(region_code, 5))
	with (gin_pending_list_limit = 64) where merged_into is null;

create or replace function registry_likely_doubles(smes uuid[], rules jsonb)
	returns table (sme_id uuid, other_id uuid, score int, reasons text[])
	language sql stable security definer set search_path = public, pg_temp as $$
	with asked as materialized (
		select s.id, s.region_code, s.village_code, s.name_key, s.owner_key, s.nik_index, s.phone_index,
			left(s.region_code, 5) as regency
		from sme s where s.id = any(smes) and s.merged_into is null and sentra_in_scope(s.region_code, null)),
	candidates as (
		select a.id, c.other from asked a cross join lateral (
			(select s.id from sme s where s.nik_index = a.nik_index and s.merged_into is null and s.id <> a.id limit 50)
			union
			(select s.id from sme s where s.phone_index = a.phone_index and s.merged_into is null and s.id <> a.id limit 50)
			union
			(select s.id from sme s where left(s.region_code, 5) = a.regency and s.name_key % a.name_key
				and s.owner_key % a.owner_key and s.merged_into is null and s.id <> a.id limit 50)
			union
			(select s.id from sme s where left(s.region_code, 5) = a.regency and s.name_key % a.name_key
				and s.village_code = a.village_code and s.merged_into is null and s.id <> a.id
				and (rules -> 'points' ->> 'similarName')::int + (rules -> 'points' ->> 'sameVillage')::int
					>= (rules ->> 'listedFrom')::int
				limit 50)) as c(other)),
	signs as (
		select a.id, s.id as other, s.nik_index = a.nik_index as same_nik, similarity(s.name_key, a.name_key) as name,
			similarity(s.owner_key, a.owner_key) as owner, coalesce(s.phone_index = a.phone_index, false) as same_phone,
			coalesce(s.village_code = a.village_code, false) as same_village, s.region_code = a.region_code as same_district
		from candidates c join asked a on a.id = c.id join sme s on s.id = c.other
		where left(s.region_code, 5) = a.regency and s.status not in ('CLOSED', 'MERGED')
			and sentra_in_scope(s.region_code, null)),
	judged as (
		select s.*, s.name >= (rules ->> 'similar')::real as similar_name,
			s.owner >= (rules ->> 'similar')::real as similar_owner, rules -> 'points' as points
		from signs s),
	scored as (
		select j.*, (case when same_nik then (points ->> 'sameNik')::int else 0 end
			+ case when similar_name then round(name::numeric * (points ->> 'similarName')::int) else 0 end
			+ case when similar_owner then round(owner::numeric * (points ->> 'similarOwner')::int) else 0 end
			+ case when same_phone then (points ->> 'samePhone')::int else 0 end
			+ case when same_village then (points ->> 'sameVillage')::int
				when same_district then (points ->> 'sameDistrict')::int else 0 end)::int as sum
		from judged j)
	select s.id, s.other, s.sum, array_remove(array[case when same_nik then 'SAME_NIK' end,
		case when similar_name then 'SIMILAR_NAME' end, case when similar_owner then 'SIMILAR_OWNER' end,
		case when same_phone then 'SAME_PHONE' end,
		case when same_village then 'SAME_VILLAGE' when same_district then 'SAME_DISTRICT' end], null)
	from scored s where same_nik or s.sum >= (rules ->> 'listedFrom')::int
$$;
