-- The shard of a count that a transaction adds to: one that no other transaction has meanwhile, so that none waits for another's commit.
-- Taken by the connection's number alone, two of sixteen connections nearly always met. The lock ends with the transaction.
create function sentra_shard() returns int language plpgsql as $$
declare
	first int := pg_backend_pid() % 32;
begin
	for i in 0 .. 31 loop
		if pg_try_advisory_xact_lock('tally'::regclass::oid::int, (first + i) % 32) then
			return (first + i) % 32;
		end if;
	end loop;
	return first;
end
$$;

create or replace procedure sentra_create_tally(table_name text, tally_name text, region_column text, state_column text)
	language plpgsql as $$
declare
	tally text := format($add$
		insert into tally as t (name, region_code, state, shard, n)
			select %L, r, s, (select sentra_shard()), sum(d) from ({changes}) as changes
			group by r, s having sum(d) <> 0 order by r, s
			on conflict (name, region_code, state, shard) do update set n = t.n + excluded.n;$add$, tally_name);
	added text := format('select %I::text r, %I::text s, 1 d from new_rows', region_column, state_column);
	taken text := format('select %I::text r, %I::text s, -1 d from old_rows', region_column, state_column);
begin
	execute format($function$
		create function %I() returns trigger language plpgsql as $body$
		begin
			if tg_op = 'INSERT' then %s
			elsif tg_op = 'UPDATE' then %s
			else %s
			end if;
			return null;
		end
		$body$ $function$, 'tally_of_' || table_name, replace(tally, '{changes}', added),
		replace(tally, '{changes}', added || ' union all ' || taken), replace(tally, '{changes}', taken));
	execute format('create trigger tally_insert after insert on %I referencing new table as new_rows
		for each statement execute function %I()', table_name, 'tally_of_' || table_name);
	execute format('create trigger tally_update after update on %I referencing old table as old_rows new table as new_rows
		for each statement execute function %I()', table_name, 'tally_of_' || table_name);
	execute format('create trigger tally_delete after delete on %I referencing old table as old_rows
		for each statement execute function %I()', table_name, 'tally_of_' || table_name);
end
$$;

-- Those that were made before.
do $$
declare
	one record;
begin
	for one in
		select oid from pg_proc where pronamespace = 'public'::regnamespace and prokind = 'f'
			and position('pg_backend_pid() % 32, sum(' in prosrc) > 0
	loop
		execute replace(pg_get_functiondef(one.oid), 'pg_backend_pid() % 32, sum(', '(select sentra_shard()), sum(');
	end loop;
end
$$;
