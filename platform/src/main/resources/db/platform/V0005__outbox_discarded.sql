-- What an administrator gave up of the outbox: which version of which aggregate was never told, and who decided it.
create table outbox_discarded (
	event_id      uuid        primary key,
	topic         text        not null,
	aggregate_id  uuid        not null,
	version       bigint      not null,
	type          text        not null,
	time          timestamptz not null,
	parked_reason text        not null,
	discarded_by  text        not null,
	discarded_at  timestamptz not null default now()
);
revoke update, delete on outbox_discarded from ${app_role};
