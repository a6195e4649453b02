-- A migration may give a function a setting of pg_trgm (V200). Who is no superuser may only once the session has loaded the library,
-- and that of an upgrade, other than of a new database, has not yet.
do $$
begin
	if exists (select from pg_extension where extname = 'pg_trgm') then
		perform similarity('a', 'b');
	end if;
end
$$;
