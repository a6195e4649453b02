-- A line of a book is undone by one that names it; both stay. An agreement that has ended is open for payment until nothing
-- is owed.
alter table consignment_entry add reverses uuid unique references consignment_entry, add reason text,
	add check ((reverses is null) = (reason is null));
alter table goods_return add reverses uuid unique references goods_return, add note text,
	add check ((reverses is null) = (note is null));
alter table agreement drop constraint agreement_status_check,
	add constraint agreement_status_check check (status in ('PROPOSED', 'COUNTERED', 'SIGNED', 'ENDING', 'ENDED'));
