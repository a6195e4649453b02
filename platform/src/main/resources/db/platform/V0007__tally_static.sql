-- Tallies by a function of each table: its statements are planned once a connection, where a text put together anew at each change
-- cost as much to plan as the change itself. What is counted, and where, stays.
create or replace procedure sentra_create_tally(table_name text, tally_name text, region_column text, state_column text)
	language plpgsql as $$
declare
	tally text := format($add$
		insert into tally as t (name, region_code, state, shard, n)
			select %L, r, s, pg_backend_pid() %% 32, sum(d) from ({changes}) as changes
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

-- Tables that had their tally before.
do $$
declare
	one record;
begin
	for one in
		select c.relname as name, string_to_array(encode(t.tgargs, 'escape'), '\000') as arguments
		from pg_trigger t join pg_class c on c.oid = t.tgrelid
		where t.tgname = 'tally_insert' and t.tgfoid = 'sentra_tally'::regproc
	loop
		execute format('drop trigger tally_insert on %1$I; drop trigger tally_update on %1$I; drop trigger tally_delete on %1$I',
			one.name);
		call sentra_create_tally(one.name, one.arguments[1], one.arguments[2], one.arguments[3]);
	end loop;
end
$$;
drop function sentra_tally();
