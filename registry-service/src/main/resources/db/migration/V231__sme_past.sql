-- What an SME declared until a version, kept when it or its owner changed; who changed it and when is in its history. Nothing of its
-- owner. A change of profile that has no row here was made before this migration.
create table sme_past (
	sme_id        uuid   not null,
	version       bigint not null,
	region_code   text   collate "C" not null,
	village_code  text   collate "C",
	scale         text   not null,
	business_name text   not null,
	product       text,
	kbli_code     text,
	kbli_edition  text,
	nib           text,
	since         date,
	capital       bigint,
	yearly_sales  bigint,
	primary key (sme_id, version)
);
create trigger append_only before update or truncate on sme_past
	for each statement execute function registry_append_only();
alter table sme_past enable row level security;
-- Whoever sees an SME today sees its whole history, wherever it was then.
create policy sme_past_scope on sme_past using (exists (select from sme where sme.id = sme_id))
	with check (sentra_in_scope(region_code, sme_id));
revoke update, delete, truncate on sme_past from ${app_role};

create function registry_keep_past() returns trigger language plpgsql as $$
begin
	insert into sme_past (sme_id, version, region_code, village_code, scale, business_name, product, kbli_code, kbli_edition, nib,
			since, capital, yearly_sales)
		values (old.id, old.version, old.region_code, old.village_code, old.scale, old.business_name, old.product, old.kbli_code,
			old.kbli_edition, old.nib, old.since, old.capital, old.yearly_sales)
		on conflict do nothing;
	return null;
end
$$;
create trigger keep_past after update on sme for each row
	when (new.version > old.version and new.erased_at is null and (old.region_code, old.village_code, old.scale, old.business_name,
		old.product, old.kbli_code, old.kbli_edition, old.nib, old.since, old.capital, old.yearly_sales, old.owner_name,
		old.owner_gender, old.low_income, old.nik, old.phone, old.email, old.street)
		is distinct from (new.region_code, new.village_code, new.scale, new.business_name, new.product, new.kbli_code,
		new.kbli_edition, new.nib, new.since, new.capital, new.yearly_sales, new.owner_name,
		new.owner_gender, new.low_income, new.nik, new.phone, new.email, new.street))
	execute function registry_keep_past();

create function registry_erase_past(erased uuid) returns void
	language sql security definer set search_path = public, pg_temp as $$
	delete from sme_past where sme_id = any((select registry_erased(erased))::uuid[])
$$;
revoke all on function registry_erase_past(uuid) from public;
grant execute on function registry_erase_past(uuid) to ${app_role};
