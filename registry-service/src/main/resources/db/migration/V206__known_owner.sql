-- A NIK is known by two indexes, of duplicates that were merged and of all others; asked without saying which, the table was read.
create or replace function registry_knows_owner(niks bytea[]) returns boolean
	language sql stable security definer set search_path = public, pg_temp as $$
	select exists (select from sme where merged_into is null and nik_index = any(niks))
		or exists (select from sme where merged_into is not null and nik_index = any(niks))
$$;
