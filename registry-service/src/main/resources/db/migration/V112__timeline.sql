-- What other services said about SMEs, from their events; can be deleted and rebuilt from the topics at any time. Whoever sees an
-- SME today sees all of its entries, wherever it was when they were made.
create table timeline_entry (
	event_id    uuid        primary key,
	sme_id      uuid        not null,
	occurred_at timestamptz not null,
	source      text        not null,
	type        text        not null,
	facts       jsonb       not null
);
create index timeline_entry_sme on timeline_entry (sme_id, occurred_at);
alter table timeline_entry enable row level security;
create policy timeline_entry_scope on timeline_entry using (exists (select from sme where sme.id = sme_id));
