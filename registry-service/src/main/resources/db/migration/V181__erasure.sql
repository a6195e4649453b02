-- What waits about an SME and its doubles is locked in the order of its ids before any of these SMEs is, so that two answers never
-- wait for one another. Requests may lie outside the scope of whoever answers one of them.
create function registry_lock_requests(request uuid) returns void
	language plpgsql security definer set search_path = public, pg_temp as $$
declare
	standing uuid;
begin
	select coalesce(s.merged_into, s.id) into standing from data_request r join sme s on s.id = r.sme_id
		where r.id = request and sentra_in_scope(r.region_code, r.sme_id);
	perform from data_request where state = 'RECEIVED'
		and sme_id in (select id from sme where id = standing or merged_into = standing) order by id for update;
end
$$;

-- The doubles merged into an SME, wherever they were, for those who may change that SME.
create function registry_merged_into(survivor uuid) returns setof sme
	language sql security definer set search_path = public, pg_temp as $$
	select * from sme where merged_into = survivor and erased_at is null and exists (
		select from sme s where s.id = survivor and sentra_in_scope(s.region_code, null)) order by id for update
$$;
revoke all on function registry_lock_requests(uuid), registry_merged_into(uuid) from public;
grant execute on function registry_lock_requests(uuid), registry_merged_into(uuid) to ${app_role};

-- As before, and: doubles are one version higher with a row in the history; whatever waits about any of them is closed.
create or replace function registry_erase(erased uuid, new_version bigint, no_name text, at timestamptz) returns int
	language plpgsql security definer set search_path = public, pg_temp as $$
declare
	all_of_it uuid[];
	accounts text[];
	actor text := coalesce(nullif(current_setting('sentra.actor', true), ''), 'system');
	found int;
begin
	update sme set version = new_version where id = erased and version = new_version - 1 and erased_at is null
		and merged_into is null and sentra_in_scope(region_code, null);
	get diagnostics found = row_count;
	if found = 0 then
		return 0;
	end if;
	select array_agg(id) into all_of_it from sme where id = erased or (merged_into = erased and erased_at is null);
	select array_agg(who) into accounts from (
		select username from own_registration where sme_id = any(all_of_it)
		union select received_by from data_request where sme_id = any(all_of_it) and channel = 'ONLINE') as own (who);

	perform set_config('sentra.erasing', 'on', true);
	update sme_history set reason = null, done_by = case when done_by = any(accounts) then 'sme-owner' else done_by end
		where sme_id = any(all_of_it);
	update personal_view set viewed_by = 'sme-owner' where sme_id = any(all_of_it) and viewed_by = any(accounts);
	delete from own_registration where sme_id = any(all_of_it);
	perform set_config('sentra.erasing', '', true);

	update data_request set received_by = case when channel = 'ONLINE' then 'sme-owner' else received_by end
		where sme_id = any(all_of_it);
	update data_request set state = 'REFUSED', reason = 'ERASED', answered_at = at, answered_by = actor, version = version + 1
		where sme_id = any(all_of_it) and state = 'RECEIVED';
	delete from likely_double where sme_a = any(all_of_it) or sme_b = any(all_of_it);
	delete from timeline_entry where sme_id = any(all_of_it);
	delete from idempotency_key where username = any(accounts);
	update idempotency_key set status = 404, headers = '{}', body = '{"status":404,"code":"sme-erased"}'
		where exists (select from unnest(all_of_it) as one where body like '%' || one || '%');
	update sme set erased_at = at, status = case when id = erased then 'CLOSED' else status end,
		version = case when id = erased then version else version + 1 end, business_name = no_name,
		name_key = '', owner_name = '', owner_key = '', nik = null, nik_index = null, phone = null, phone_index = null,
		email = null, street = null, village_code = null, product = null, kbli_code = null, kbli_edition = null, nib = null,
		since = null, capital = null, yearly_sales = null
		where id = any(all_of_it);
	insert into sme_history (sme_id, region_code, version, action, status, done_by, done_at)
		select id, region_code, version, 'ERASED', status, actor, at from sme where id = any(all_of_it) and id <> erased;
	update sme set doubles_due = false where id = any(all_of_it) and doubles_due;
	return found;
end
$$;
