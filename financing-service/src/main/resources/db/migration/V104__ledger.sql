-- Double entry. A line's amount is a debit when positive and a credit when negative; an entry's lines sum to zero.
create table ledger_account (
	code   text primary key,
	name   text not null,
	kind   text not null check (kind in ('ASSET', 'LIABILITY', 'INCOME'))
);
insert into ledger_account values
	('1100', 'Rekening bank penampung', 'ASSET'),
	('1200', 'Pokok pembiayaan', 'ASSET'),
	('1300', 'Piutang bunga', 'ASSET'),
	('2100', 'Kelebihan bayar peminjam', 'LIABILITY'),
	('4100', 'Pendapatan bunga', 'INCOME');
revoke insert, update, delete on ledger_account from ${app_role};

create table journal_entry (
	id            uuid        primary key,
	kind          text        not null check (kind in ('DISBURSEMENT', 'ACCRUAL', 'PAYMENT', 'REFUND')),
	business_date date        not null,
	reference     text        not null,
	posted_by     text        not null,
	posted_at     timestamptz not null default now(),
	-- The transaction that posts it: lines may only be added by the same one.
	tx            xid8        not null default pg_current_xact_id()
);

create table journal_line (
	entry_id    uuid   not null,
	line_no     int    not null,
	account     text   not null,
	loan_id     uuid   not null,
	region_code text   collate "C" not null,
	sme_id      uuid   not null,
	amount      bigint not null check (amount <> 0),
	primary key (entry_id, line_no)
);
create index journal_line_loan on journal_line (loan_id, account) include (amount);
alter table journal_line enable row level security;
create policy scope on journal_line using (sentra_in_scope(region_code, sme_id));

-- What was ever debited and credited per account and district, in the transaction of the lines; sharded as tallies are.
create table ledger_total (
	account     text     not null,
	region_code text     collate "C" not null,
	shard       smallint not null,
	debit       numeric(30) not null,
	credit      numeric(30) not null,
	primary key (account, region_code, shard)
);
alter table ledger_total enable row level security;
create policy scope on ledger_total using (sentra_in_scope(region_code, null));

create function ledger_append_only() returns trigger language plpgsql as $$
begin
	raise exception 'rows of % are never changed', tg_table_name using errcode = 'insufficient_privilege';
end
$$;
create trigger append_only before update or delete or truncate on journal_entry
	for each statement execute function ledger_append_only();
create trigger append_only before update or delete or truncate on journal_line
	for each statement execute function ledger_append_only();
revoke update, delete, truncate on journal_entry, journal_line from ${app_role};

-- At the end of the transaction every entry has lines that sum to zero.
create function ledger_entry_balances() returns trigger language plpgsql security definer set search_path = public as $$
declare
	lines bigint;
	total numeric;
begin
	select count(*), sum(amount) into lines, total from journal_line where entry_id = new.id;
	if lines < 2 or total <> 0 then
		raise exception 'entry % does not balance', new.id using errcode = 'check_violation';
	end if;
	return null;
end
$$;
create constraint trigger entry_balances after insert on journal_entry deferrable initially deferred
	for each row execute function ledger_entry_balances();

-- An entry is complete when its transaction ends: no later one may add to it. Entries and accounts are checked here for all
-- lines of a statement at once, since a foreign key would look them up line by line. Totals follow the lines.
create function ledger_lines_added() returns trigger language plpgsql security definer set search_path = public as $$
begin
	if exists (select from (select distinct entry_id from new_rows) l left join journal_entry e on e.id = l.entry_id
			where e.tx is distinct from pg_current_xact_id()) then
		raise exception 'no entry of this transaction; one of an earlier is complete' using errcode = 'check_violation';
	end if;
	if exists (select from (select distinct account from new_rows) l
			where not exists (select from ledger_account a where a.code = l.account)) then
		raise exception 'no such account' using errcode = 'check_violation';
	end if;
	insert into ledger_total as t (account, region_code, shard, debit, credit)
		select account, region_code, pg_backend_pid() % 32, sum(greatest(amount, 0)), sum(greatest(-amount, 0)) from new_rows
		group by account, region_code order by account, region_code
		on conflict (account, region_code, shard) do update
		set debit = t.debit + excluded.debit, credit = t.credit + excluded.credit;
	return null;
end
$$;
create trigger lines_added after insert on journal_line referencing new table as new_rows
	for each statement execute function ledger_lines_added();
revoke insert, update, delete on ledger_total from ${app_role};
