-- Visits are append-only. Whose they are follows their mentoring when a duplicate was merged: who calls this can choose
-- neither the visits nor the SME.
create function training_move_visits(duplicate uuid) returns void
	language sql security definer set search_path = pg_catalog, public, pg_temp as $$
	with moved as (
		update public.mentoring_visit v set sme_id = m.sme_id from public.mentoring m
		where m.id = v.mentoring_id and v.sme_id = duplicate and m.sme_id <> duplicate
		returning v.id, v.sme_id)
	insert into public.sme_move (table_name, row_id, from_sme, to_sme)
	select 'mentoring_visit', id::text, duplicate, sme_id from moved
$$;
revoke execute on function training_move_visits(uuid) from public;
grant execute on function training_move_visits(uuid) to ${app_role};
