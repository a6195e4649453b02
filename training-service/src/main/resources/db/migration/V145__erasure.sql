-- Visits are append-only. What was written in words at those of an SME that registry has erased is the one exception: who
-- calls this can choose neither other SMEs nor other words.
create function training_erase_visits(smes uuid[]) returns void
	language sql security definer set search_path = pg_catalog, public, pg_temp as $$
	update public.mentoring_visit v set done = s.name, next_step = null from public.sme s
	where s.id = v.sme_id and s.id = any(smes) and s.status = 'CLOSED' and s.name = '(data dihapus)'
		and (v.done <> s.name or v.next_step is not null)
$$;
revoke execute on function training_erase_visits(uuid[]) from public;
grant execute on function training_erase_visits(uuid[]) to ${app_role};
