-- Whether nothing may be made of an SME's data; trainers' sessions have SMEs of other regions.
create function training_is_stopped(sme uuid) returns boolean
	language sql stable security definer set search_path = pg_catalog, public, pg_temp
	return (select exists (select from public.sme s where s.id = sme and s.status in ('SUSPENDED', 'CLOSED')));
