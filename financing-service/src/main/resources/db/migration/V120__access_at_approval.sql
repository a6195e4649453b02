-- Which loan of the SME under the programme the terms were reckoned for; nothing where the old books say it.
alter table loan_take_over add column next_access int check (next_access > 0);

-- What runs as the owner finds no table or function that somebody put into a temporary schema.
alter function ledger_entry_balances() set search_path = public, pg_temp;
alter function ledger_lines_added() set search_path = public, pg_temp;
alter function programme_budget_changed() set search_path = public, pg_temp;
