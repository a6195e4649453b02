-- What owners are to be told, once a cause. Facts are what an event said (names of courses and bazaars, days), never a name or number
-- of a person: the sentence is made when somebody reads or sends it. Whether a message may go out now follows from its times, the
-- owner's preference and the SME's status; only what somebody did with it is a state of the row.
create table message (
	id               uuid        primary key,
	version          bigint      not null check (version > 0),
	cause            text        not null,
	subject          uuid,
	subject_version  bigint,
	channel          text        not null check (channel = 'WHATSAPP'),
	sme_id           uuid        not null references sme,
	region_code      text        collate "C" not null,
	regency          text        collate "C" not null generated always as (left(region_code, 5)) stored,
	template         text        not null,
	template_version int         not null check (template_version > 0),
	facts            jsonb       not null,
	state            text        not null check (state in ('PENDING', 'SENT_BY_HAND', 'FAILED')),
	reason           text,
	due_at           timestamptz not null,
	valid_until      timestamptz not null,
	made_at          timestamptz not null,
	unique (cause, sme_id, channel),
	check ((subject is null) = (subject_version is null)),
	check ((state = 'FAILED') = (reason is not null))
);
create index message_sme on message (sme_id, id);
create index message_subject on message (subject) where state = 'PENDING';
create index message_due on message (regency, due_at, id);
create index message_state on message (regency, state, due_at, id);
create index message_district on message (region_code, due_at, id);
alter table message enable row level security;
create policy message_scope on message using (sentra_in_scope(region_code, sme_id))
	with check (sentra_in_scope(region_code, sme_id));
revoke truncate on message from ${app_role};

-- What was done with a message. Rows are only ever added; they go with the message.
create table message_history (
	id         bigint      generated always as identity primary key,
	message_id uuid        not null references message on delete cascade,
	action     text        not null check (action in ('OPENED', 'SENT_BY_HAND', 'FAILED', 'REOPENED')),
	reason     text,
	done_by    text        not null,
	done_at    timestamptz not null
);
create index message_history_message on message_history (message_id, id);
alter table message_history enable row level security;
create policy message_history_scope on message_history using (exists (select from message where message.id = message_id))
	with check (exists (select from message where message.id = message_id));
revoke update, delete, truncate on message_history from ${app_role};

-- Whether an owner wants messages by a channel, and in which language. Without a row he does, in Indonesian.
create table message_preference (
	sme_id     uuid        not null references sme,
	channel    text        not null check (channel = 'WHATSAPP'),
	allowed    boolean     not null,
	language   text        not null check (language in ('ID', 'EN')),
	changed_by text        not null,
	changed_at timestamptz not null,
	primary key (sme_id, channel)
);
alter table message_preference enable row level security;
create policy message_preference_scope on message_preference using (exists (select from sme where sme.id = sme_id))
	with check (exists (select from sme where sme.id = sme_id));
revoke truncate on message_preference from ${app_role};

create function registry_messages_follow() returns trigger
	language plpgsql security definer set search_path = public, pg_temp as $$
begin
	update message set region_code = new.region_code where sme_id = new.id;
	return null;
end
$$;
create trigger messages_follow after update of region_code on sme
	for each row when (old.region_code is distinct from new.region_code) execute function registry_messages_follow();
