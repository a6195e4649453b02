-- Every transaction runs as this role, which owns nothing, so that row-level security applies to it.
-- The local start and production create it beforehand; a database whose owner may create roles gets it here.
do $$
begin
	if not exists (select from pg_roles where rolname = '${app_role}') then
		create role ${app_role} nologin;
	end if;
	if not pg_has_role(current_user, '${app_role}', 'member') then
		execute format('grant ${app_role} to %I', current_user);
	end if;
end
$$;

grant usage on schema public to ${app_role};
alter default privileges in schema public grant select, insert, update, delete on tables to ${app_role};
alter default privileges in schema public grant usage, select on sequences to ${app_role};

-- Whether the transaction's scope covers a row: everything, a region the row lies in, or the caller's own SME.
-- Without a scope nothing is covered.
create function sentra_in_scope(region_code text, sme_id uuid) returns boolean
	language sql stable parallel safe
	return coalesce(
		current_setting('sentra.region', true) = '*'
			or (current_setting('sentra.region', true) <> ''
				and (region_code = current_setting('sentra.region', true)
					or starts_with(region_code, current_setting('sentra.region', true) || '.')))
			or (current_setting('sentra.sme', true) <> '' and sme_id::text = current_setting('sentra.sme', true)),
		false);
