-- Rows of a table counted per region and state, in the transaction that changes them. Sharded by connection, so that
-- writers seldom wait for one another; the count is the sum of the shards.
create table tally (
	name        text     not null,
	region_code text     not null,
	state       text     not null,
	shard       smallint not null,
	n           bigint   not null,
	primary key (name, region_code, state, shard)
);

-- Statement triggers on a table call it: sentra_tally('name of the tally', 'region column', 'state column').
create function sentra_tally() returns trigger language plpgsql as $$
declare
	delta text := '';
begin
	if tg_op in ('INSERT', 'UPDATE') then
		delta := format('select %1$I::text r, %2$I::text s, 1 d from new_rows', tg_argv[1], tg_argv[2]);
	end if;
	if tg_op = 'UPDATE' then
		delta := delta || ' union all ';
	end if;
	if tg_op in ('UPDATE', 'DELETE') then
		delta := delta || format('select %1$I::text r, %2$I::text s, -1 d from old_rows', tg_argv[1], tg_argv[2]);
	end if;
	execute 'insert into tally as t (name, region_code, state, shard, n)
		select $1, r, s, pg_backend_pid() % 32, sum(d) from (' || delta || ') as changes
		group by r, s having sum(d) <> 0 order by r, s
		on conflict (name, region_code, state, shard) do update set n = t.n + excluded.n'
		using tg_argv[0];
	return null;
end
$$;

-- Creates the three triggers of one tally.
create procedure sentra_create_tally(table_name text, tally_name text, region_column text, state_column text)
	language plpgsql as $$
begin
	execute format('create trigger tally_insert after insert on %I referencing new table as new_rows
		for each statement execute function sentra_tally(%L, %L, %L)', table_name, tally_name, region_column, state_column);
	execute format('create trigger tally_update after update on %I referencing old table as old_rows new table as new_rows
		for each statement execute function sentra_tally(%L, %L, %L)', table_name, tally_name, region_column, state_column);
	execute format('create trigger tally_delete after delete on %I referencing old table as old_rows
		for each statement execute function sentra_tally(%L, %L, %L)', table_name, tally_name, region_column, state_column);
end
$$;
