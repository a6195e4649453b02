-- The answer given to a command, kept so that the same command sent again gets the same answer and no second effect.
create table idempotency_key (
	username     text        not null,
	key          text        not null,
	request_hash bytea       not null,
	status       int,
	headers      jsonb,
	body         text,
	created_at   timestamptz not null default now(),
	primary key (username, key)
);
create index idempotency_key_created_at on idempotency_key using brin (created_at);
