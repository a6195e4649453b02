-- Totals of accounts by the shard that no other transaction has (platform V0008), where the ledger was made after that.
do $$
begin
	execute replace(pg_get_functiondef('ledger_lines_added()'::regprocedure), 'pg_backend_pid() % 32', '(select sentra_shard())');
end
$$;
