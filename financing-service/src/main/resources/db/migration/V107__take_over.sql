-- Loans paid out before Sentra kept the books, taken over with what was repaid until a day. They enter the ledger against
-- account 3100; the bank account 1100 is not touched, since its opening balance holds that money already.
alter table ledger_account drop constraint ledger_account_kind_check;
alter table ledger_account add constraint ledger_account_kind_check check (kind in ('ASSET', 'LIABILITY', 'EQUITY', 'INCOME'));
insert into ledger_account values ('3100', 'Saldo awal pembiayaan alihan', 'EQUITY');
alter table journal_entry drop constraint journal_entry_kind_check;
alter table journal_entry add constraint journal_entry_kind_check
	check (kind in ('DISBURSEMENT', 'ACCRUAL', 'PAYMENT', 'REFUND', 'OPENING'));

-- The scheme before today's revolving fund: nothing new is lent under it, loans of its time are taken over under it.
insert into programme (code, version, name, legal_basis, valid_from, valid_until, method, rates, min_amount, max_amount,
	working_capital_months, investment_months, scales, min_points, subsidy, collateral_free_up_to) values
	('DANA_BERGULIR_LAMA', 1, 'Dana Bergulir Dinas (skema lama)', 'Contoh: peraturan kepala daerah yang dicabut pada 2026',
		'2019-01-01', '2025-12-31', 'FLAT', '{600,600,600}', 500000, 25000000, 36, 36, '{MICRO,SMALL}', 0, 0, 25000000);
insert into programme_budget (programme_code, region_code, amount) values ('DANA_BERGULIR_LAMA', '21.72', 1500000000);

create table loan_take_over (
	id                uuid   primary key,
	version           bigint not null check (version > 0),
	sme_id            uuid   not null,
	region_code       text   collate "C" not null,
	status            text   not null check (status in ('PROPOSED', 'APPROVED', 'REJECTED')),
	-- What the loan was called in the books it comes from.
	old_number        text   not null check (old_number ~ '^[A-Za-z0-9][A-Za-z0-9./_-]{0,63}$'),
	programme_code    text   not null,
	programme_version int    not null,
	principal         bigint not null check (principal > 0),
	rate              int    not null,
	term_months       int    not null,
	method            text   not null,
	disbursed_on      date   not null,
	repaid            bigint not null check (repaid >= 0),
	balance_on        date   not null check (balance_on >= disbursed_on),
	proposed_by       text   not null,
	proposed_at       timestamptz not null,
	decided_by        text,
	decided_at        timestamptz,
	-- The loan it became.
	loan_id           uuid,
	constraint approver_is_not_maker check (decided_by is null or lower(decided_by) <> lower(proposed_by)),
	constraint decided_by_an_approver check ((status = 'PROPOSED') = (decided_by is null)),
	constraint a_loan_when_approved check ((status = 'APPROVED') = (loan_id is not null))
);
-- A loan is taken over once in a regency.
create unique index loan_take_over_known on loan_take_over (left(region_code, 5), lower(old_number)) where status <> 'REJECTED';
create index loan_take_over_region on loan_take_over (region_code, id);
create index loan_take_over_sme on loan_take_over (sme_id, id);
create index loan_take_over_open on loan_take_over (region_code, id) where status = 'PROPOSED';
alter table loan_take_over enable row level security;
create policy scope on loan_take_over using (sentra_in_scope(region_code, sme_id));
revoke delete on loan_take_over from ${app_role};

-- A loan comes from an application or from a take-over, and from nothing else.
alter table loan alter column application_id drop not null;
alter table loan add column take_over_id uuid references loan_take_over;
-- Of a loan taken over: the day until which its old books count; payments after it are Sentra's.
alter table loan add column balance_on date;
alter table loan add constraint of_one_source check ((application_id is null) <> (take_over_id is null)
	and (take_over_id is null) = (balance_on is null));
create unique index loan_of_take_over on loan (take_over_id) where take_over_id is not null;

alter table payment drop constraint payment_kind_check;
alter table payment add constraint payment_kind_check
	check (kind in ('PAYMENT', 'SETTLEMENT', 'CREDIT_APPLIED', 'REFUND', 'TAKEN_OVER'));
