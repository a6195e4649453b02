-- Why an application was ended or passed over by us.
alter table application add cause text;

-- Versions and book of an agreement are never changed, also when its SME turns out to be a duplicate and the agreement goes to
-- the survivor: whoever may see the agreement sees them.
drop policy version_scope on agreement_version;
create policy version_scope on agreement_version using (exists (select from agreement a where a.id = agreement_id))
	with check (sentra_in_scope(region_code, sme_id));
drop policy return_scope on goods_return;
create policy return_scope on goods_return using (exists (select from agreement a where a.id = agreement_id))
	with check (sentra_in_scope(region_code, sme_id));
drop policy entry_scope on consignment_entry;
create policy entry_scope on consignment_entry using (exists (select from agreement a where a.id = agreement_id))
	with check (sentra_in_scope(region_code, sme_id));
