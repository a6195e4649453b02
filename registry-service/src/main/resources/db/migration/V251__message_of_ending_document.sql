-- Documents of everywhere by the day they end, and what nobody was told of them yet.
create index sme_document_ends on sme_document (valid_until) where current and valid_until is not null;
create index message_document on message (valid_until) where template = 'DOCUMENT_ENDING' and state = 'PENDING';
