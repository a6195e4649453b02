-- Whether the owner, not the dinas, did the last thing to a document: what the dinas corrected or removed, an owner does not undo.
alter table sme_document add acted_by_owner boolean not null default false;
update sme_document set acted_by_owner = by_owner and changed_by = added_by and coalesce(removed_by, added_by) = added_by;
drop index sme_document_halal;
create index sme_document_halal on sme_document (sme_id) include (id, valid_until, acted_by_owner) where kind = 'HALAL' and current;
