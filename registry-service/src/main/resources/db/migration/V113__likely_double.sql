-- Both extensions are trusted: the database's owner may create them.
create extension if not exists pg_trgm;
create extension if not exists btree_gin;

create index sme_similar on sme using gin (left(region_code, 5), name_key gin_trgm_ops) where merged_into is null;

-- SMEs whose likely doubles are yet to be looked for: new ones, and those of which what doubles are told by has changed.
alter table sme add doubles_due boolean not null default true;
create index sme_doubles_due on sme (region_code, id) where doubles_due;
create function registry_doubles_due() returns trigger language plpgsql as $$
begin
	new.doubles_due := new.merged_into is null;
	return new;
end
$$;
create trigger doubles_due before update on sme for each row
	when ((old.name_key, old.owner_key, old.nik_index, old.phone_index, old.region_code, old.village_code) is distinct from
		(new.name_key, new.owner_key, new.nik_index, new.phone_index, new.region_code, new.village_code))
	execute function registry_doubles_due();

-- Likely doubles of some SMEs among those of their regency. Under row-level security no index of trigrams can be used, since their
-- operators might leak; this function reads past it, as the tables' owner, and holds the scope itself: staff only. At most 50
-- candidates an SME and sign, so that a number everybody gives does not make everybody everybody's double.
create function registry_likely_doubles(smes uuid[], rules jsonb)
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
				and s.merged_into is null and s.id <> a.id
				and (s.owner_key % a.owner_key or s.village_code = a.village_code or s.phone_index = a.phone_index)
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
revoke all on function registry_likely_doubles(uuid[], jsonb) from public;
grant execute on function registry_likely_doubles(uuid[], jsonb) to ${app_role};

-- The smallest region two districts lie in.
create function registry_shared_region(one text, other text) returns text language sql immutable
	return case when one = other then one when left(one, 5) = left(other, 5) then left(one, 5) else left(one, 2) end;

-- The work list, and what was decided about pairs: two that were told apart are not listed again. The region of a pair is the
-- smallest one both SMEs lay in when it was listed.
create table likely_double (
	sme_a         uuid        not null references sme,
	sme_b         uuid        not null references sme,
	region_code   text        collate "C" not null,
	score         int         not null,
	reasons       text[]      not null,
	rules_version text        not null,
	found_at      timestamptz not null,
	status        text        not null check (status in ('OPEN', 'DISMISSED', 'MERGED')),
	decided_by    text,
	decided_at    timestamptz,
	primary key (sme_a, sme_b),
	check (sme_a < sme_b),
	check ((status = 'OPEN') = (decided_by is null) and (decided_by is null) = (decided_at is null))
);
create index likely_double_second on likely_double (sme_b);
create index likely_double_open on likely_double (region_code, score) where status = 'OPEN';
alter table likely_double enable row level security;
create policy likely_double_scope on likely_double using (sentra_in_scope(region_code, null)
	or (select count(*) from sme s where s.id in (sme_a, sme_b) and sentra_in_scope(s.region_code, null)) = 2);
call sentra_create_tally('likely_double', 'likely_double', 'region_code', 'status');
