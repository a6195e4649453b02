-- Likely doubles of SMEs that are not saved yet, for the preview of an import: registry_likely_doubles with what it reads of the SME
-- given by the caller, and of each the likeliest only. It holds the scope in the same way.
create function registry_doubles_of_unsaved(ids uuid[], regions text[], villages text[], names text[], owners text[], niks bytea[],
		phones bytea[], rules jsonb)
	returns table (unsaved_id uuid, other_id uuid, score int)
	language sql stable security definer set search_path = public, pg_temp as $$
	with asked as materialized (
		select u.*, left(u.region_code, 5) as regency
		from unnest(ids, regions, villages, names, owners, niks, phones)
			as u(id, region_code, village_code, name_key, owner_key, nik_index, phone_index)
		where sentra_in_scope(u.region_code, null)),
	candidates as (
		select a.id, c.other from asked a cross join lateral (
			(select s.id from sme s where s.nik_index = a.nik_index and s.merged_into is null limit 50)
			union
			(select s.id from sme s where s.phone_index = a.phone_index and s.merged_into is null limit 50)
			union
			(select s.id from sme s where left(s.region_code, 5) = a.regency and s.name_key % a.name_key
				and s.owner_key % a.owner_key and s.merged_into is null limit 50)
			union
			(select s.id from sme s where left(s.region_code, 5) = a.regency and s.name_key % a.name_key
				and s.village_code = a.village_code and s.merged_into is null
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
	scored as (
		select s.*, (case when same_nik then (points ->> 'sameNik')::int else 0 end
			+ case when name >= (rules ->> 'similar')::real then round(name::numeric * (points ->> 'similarName')::int) else 0 end
			+ case when owner >= (rules ->> 'similar')::real then round(owner::numeric * (points ->> 'similarOwner')::int) else 0 end
			+ case when same_phone then (points ->> 'samePhone')::int else 0 end
			+ case when same_village then (points ->> 'sameVillage')::int
				when same_district then (points ->> 'sameDistrict')::int else 0 end)::int as sum
		from (select *, rules -> 'points' as points from signs) as s)
	select distinct on (id) id, other, sum from scored
	where same_nik or sum >= (rules ->> 'listedFrom')::int order by id, sum desc, other
$$;
revoke all on function registry_doubles_of_unsaved(uuid[], text[], text[], text[], text[], bytea[], bytea[], jsonb) from public;
grant execute on function registry_doubles_of_unsaved(uuid[], text[], text[], text[], text[], bytea[], bytea[], jsonb) to ${app_role};
