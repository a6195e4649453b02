-- The program goes through its features to erase an SME (ErasableData). Here is a function of each for what the program's role must
-- not do: change a history, delete, reach duplicates outside its scope. Each reaches only an SME whose row was blanked already, and
-- the duplicates merged into it. registry_erase stays for programs of the version before this one, which run beside it for a while;
-- a later migration may drop it.

-- An erased SME of the caller's region and the duplicates merged into it; none for any other SME.
create function registry_erased(erased uuid) returns uuid[]
	language sql stable security definer set search_path = public, pg_temp as $$
	select coalesce(array_agg(id), '{}') from sme where (id = erased or merged_into = erased) and erased_at is not null
		and exists (select from sme s where s.id = erased and s.erased_at is not null and sentra_in_scope(s.region_code, null))
$$;

-- Accounts of the owner of an erased SME, told from those of officers by what they did as owners.
create function registry_erased_accounts(erased uuid) returns text[]
	language sql stable security definer set search_path = public, pg_temp as $$
	select coalesce(array_agg(who), '{}') from (
		select username from own_registration where sme_id = any((select registry_erased(erased))::uuid[])
		union select received_by from data_request where sme_id = any((select registry_erased(erased))::uuid[]) and channel = 'ONLINE') as own (who)
$$;

-- The rows themselves: what stays is a number in counts. Duplicates are one version higher with a row in the history. How many SMEs
-- stood in that version: 1 or 0.
create function registry_erase_sme(erased uuid, new_version bigint, no_name text, at timestamptz) returns int
	language plpgsql security definer set search_path = public, pg_temp as $$
declare
	all_of_it uuid[];
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
	update sme set erased_at = at, status = case when id = erased then 'CLOSED' else status end,
		version = case when id = erased then version else version + 1 end, business_name = no_name,
		name_key = '', owner_name = '', owner_key = '', nik = null, nik_index = null, phone = null, phone_index = null,
		email = null, street = null, village_code = null, product = null, kbli_code = null, kbli_edition = null, nib = null,
		since = null, capital = null, yearly_sales = null
		where id = any(all_of_it);
	update sme set doubles_due = false where id = any(all_of_it) and doubles_due;
	insert into sme_history (sme_id, region_code, version, action, status, done_by, done_at)
		select id, region_code, version, 'ERASED', status, actor, at from sme where id = any(all_of_it) and id <> erased;
	return found;
end
$$;

-- Reasons, and the owner's accounts, in the history and among who looked.
create function registry_erase_history(erased uuid, accounts text[]) returns void
	language plpgsql security definer set search_path = public, pg_temp as $$
begin
	perform set_config('sentra.erasing', 'on', true);
	update sme_history set reason = null, done_by = case when done_by = any(accounts) then 'sme-owner' else done_by end
		where sme_id = any((select registry_erased(erased))::uuid[]);
	update personal_view set viewed_by = 'sme-owner'
		where sme_id = any((select registry_erased(erased))::uuid[]) and viewed_by = any(accounts);
	perform set_config('sentra.erasing', '', true);
end
$$;

create function registry_erase_own_registrations(erased uuid) returns void
	language plpgsql security definer set search_path = public, pg_temp as $$
begin
	perform set_config('sentra.erasing', 'on', true);
	delete from own_registration where sme_id = any((select registry_erased(erased))::uuid[]);
	perform set_config('sentra.erasing', '', true);
end
$$;

-- Who asked online, and whatever else waits: that is closed.
create function registry_erase_data_requests(erased uuid, at timestamptz) returns void
	language sql security definer set search_path = public, pg_temp as $$
	update data_request set received_by = 'sme-owner' where sme_id = any((select registry_erased(erased))::uuid[]) and channel = 'ONLINE';
	update data_request set state = 'REFUSED', reason = 'ERASED', answered_at = at, version = version + 1,
		answered_by = coalesce(nullif(current_setting('sentra.actor', true), ''), 'system')
		where sme_id = any((select registry_erased(erased))::uuid[]) and state = 'RECEIVED';
$$;

create function registry_erase_duplicates(erased uuid) returns void
	language sql security definer set search_path = public, pg_temp as $$
	delete from likely_double where sme_a = any((select registry_erased(erased))::uuid[]) or sme_b = any((select registry_erased(erased))::uuid[])
$$;

create function registry_erase_timeline(erased uuid) returns void
	language sql security definer set search_path = public, pg_temp as $$
	delete from timeline_entry where sme_id = any((select registry_erased(erased))::uuid[])
$$;

revoke all on function registry_erased(uuid), registry_erased_accounts(uuid), registry_erase_sme(uuid, bigint, text, timestamptz),
	registry_erase_history(uuid, text[]), registry_erase_own_registrations(uuid), registry_erase_data_requests(uuid, timestamptz),
	registry_erase_duplicates(uuid), registry_erase_timeline(uuid) from public;
grant execute on function registry_erased(uuid), registry_erased_accounts(uuid),
	registry_erase_sme(uuid, bigint, text, timestamptz), registry_erase_history(uuid, text[]),
	registry_erase_own_registrations(uuid), registry_erase_data_requests(uuid, timestamptz), registry_erase_duplicates(uuid),
	registry_erase_timeline(uuid) to ${app_role};
