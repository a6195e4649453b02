create table outbox (
	seq           bigint generated always as identity primary key,
	event_id      uuid        not null,
	topic         text        not null,
	aggregate_id  uuid        not null,
	version       bigint      not null,
	type          text        not null,
	time          timestamptz not null,
	traceparent   text,
	data          text        not null,
	parked_at     timestamptz,
	parked_reason text,
	unique (topic, aggregate_id, version)
);
create index outbox_parked on outbox (aggregate_id) where parked_at is not null;

create table inbox (
	consumer     text        not null,
	event_id     uuid        not null,
	processed_at timestamptz not null default now(),
	primary key (consumer, event_id)
);
create index inbox_processed_at on inbox using brin (processed_at);

-- A rebuild that is under way: what is still to be read of each partition. Survives a crash of the program that does it.
create table projection_rebuild (
	projection   text   not null,
	partition_no int    not null,
	next_offset  bigint not null,
	end_offset   bigint not null,
	primary key (projection, partition_no)
);
create table projection_rebuild_run (
	projection  text        primary key,
	started_by  text        not null,
	started_at  timestamptz not null default now(),
	planned     boolean     not null default false,
	finished_at timestamptz
);

create table dead_letter_resolution (
	topic        text        not null,
	partition_no int         not null,
	record_offset bigint     not null,
	outcome      text        not null check (outcome in ('REPLAYED', 'DISCARDED')),
	resolved_by  text        not null,
	resolved_at  timestamptz not null default now(),
	primary key (topic, partition_no, record_offset)
);
