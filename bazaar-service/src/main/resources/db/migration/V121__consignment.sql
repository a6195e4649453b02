-- The book of a consignment: goods sent to the shop, what it sold of them, what it paid. Entries are never changed.
create table consignment_entry (
	id           uuid   primary key,
	agreement_id uuid   not null references agreement,
	sme_id       uuid   not null,
	region_code  text   collate "C" not null,
	kind         text   not null check (kind in ('SENT', 'SOLD', 'PAID')),
	day          date   not null,
	product      text,
	quantity     int    check (quantity > 0),
	amount       bigint not null check (amount >= 0),
	made_by      text   not null,
	check ((kind = 'PAID') = (product is null)),
	check ((product is null) = (quantity is null))
);
create index consignment_entry_agreement on consignment_entry (agreement_id, id);
alter table consignment_entry enable row level security;
create policy entry_scope on consignment_entry using (sentra_in_scope(region_code, sme_id))
	with check (sentra_in_scope(region_code, sme_id));
create trigger append_only before update or delete or truncate on consignment_entry
	for each statement execute function bazaar_append_only();
revoke update, delete, truncate on consignment_entry from ${app_role};
