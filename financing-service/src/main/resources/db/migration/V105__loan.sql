-- Time zones by province (Keppres 41/1987): a loan's day is the local day of its region.
create table province_zone (
	province text primary key,
	zone     text not null check (zone in ('WIB', 'WITA', 'WIT'))
);
insert into province_zone select unnest('{11,12,13,14,15,16,17,18,19,21,31,32,33,34,35,36,61,62}'::text[]), 'WIB'
	union all select unnest('{51,52,53,63,64,65,71,72,73,74,75,76}'::text[]), 'WITA'
	union all select unnest('{81,82,91,92,93,94,95,96}'::text[]), 'WIT';

-- Collectability by days past due, as dated rules.
create table collectability_rule (
	valid_from    date not null,
	legal_basis   text not null,
	collectability smallint not null check (collectability between 1 and 5),
	from_days     int  not null check (from_days >= 0),
	primary key (valid_from, collectability)
);
insert into collectability_rule (valid_from, legal_basis, collectability, from_days)
	select '2019-12-20', 'POJK 40/POJK.03/2019', c, d
	from unnest('{1,2,3,4,5}'::smallint[], '{0,1,91,121,181}'::int[]) as rule(c, d);
revoke insert, update, delete on province_zone, collectability_rule from ${app_role};

create sequence contract_number;

create table loan (
	id                uuid   primary key,
	version           bigint not null check (version > 0),
	number            text   not null unique,
	application_id    uuid   not null references loan_application,
	sme_id            uuid   not null,
	region_code       text   collate "C" not null,
	zone              text   not null,
	programme_code    text   not null,
	programme_version int    not null,
	budget_region     text   collate "C" not null,
	principal         bigint not null check (principal > 0),
	rate              int    not null,
	term_months       int    not null,
	method            text   not null,
	status            text   not null check (status in ('CONTRACTED', 'ACTIVE', 'SETTLED', 'CANCELLED')),
	created_by        text   not null,
	created_at        timestamptz not null,
	disbursed_on      date,
	disbursed_by      text,
	-- The day up to which the figures below hold.
	as_of             date,
	-- Running figures; the ledger says the same (see the audit).
	paid_principal    bigint not null default 0 check (paid_principal between 0 and principal),
	paid_interest     bigint not null default 0 check (paid_interest >= 0),
	accrued_interest  bigint not null default 0 check (accrued_interest >= paid_interest),
	credit            bigint not null default 0 check (credit >= 0),
	-- The first instalment not fully paid, and the one whose interest is accruing.
	unpaid_from       date,
	accruing_no       int    not null default 1,
	days_past_due     int    not null default 0 check (days_past_due >= 0),
	collectability    smallint not null default 1 check (collectability between 1 and 5),
	standing          text   not null generated always as
		(case when status = 'ACTIVE' then 'ACTIVE_' || case collectability
			when 1 then '1' when 2 then '2' when 3 then '3' when 4 then '4' else '5' end else status end) stored,
	constraint disbursed check ((status in ('ACTIVE', 'SETTLED')) = (disbursed_on is not null))
) with (fillfactor = 80);
create unique index loan_of_application on loan (application_id) where status <> 'CANCELLED';
create index loan_region on loan (region_code, id);
create index loan_sme on loan (sme_id, id);
create index loan_running on loan (zone, id) where status = 'ACTIVE';
create index loan_in_arrears on loan (region_code, id) where collectability > 1;
alter table loan enable row level security;
create policy scope on loan using (sentra_in_scope(region_code, sme_id));
revoke delete on loan from ${app_role};
call sentra_create_tally('loan', 'loan', 'region_code', 'standing');

-- The schedule of the contract; never changed. Interest is accrued from period_from (exclusive) to due_on (inclusive).
create table instalment (
	loan_id         uuid   not null references loan,
	no              int    not null,
	period_from     date   not null,
	due_on          date   not null,
	principal       bigint not null check (principal >= 0),
	interest        bigint not null check (interest >= 0),
	interest_before bigint not null,
	primary key (loan_id, no)
);
revoke update, delete on instalment from ${app_role};

create table payment (
	id             uuid   primary key,
	loan_id        uuid   not null references loan,
	sme_id         uuid   not null,
	region_code    text   collate "C" not null,
	kind           text   not null check (kind in ('PAYMENT', 'SETTLEMENT', 'CREDIT_APPLIED', 'REFUND')),
	bank_reference text   not null unique,
	paid_on        date   not null,
	amount         bigint not null check (amount > 0),
	interest       bigint not null check (interest >= 0),
	principal      bigint not null check (principal >= 0),
	-- What the credit of the borrower rose (or fell, when negative) by.
	credit         bigint not null,
	entry_id       uuid   not null references journal_entry,
	recorded_by    text   not null,
	recorded_at    timestamptz not null,
	check (case kind when 'REFUND' then credit = -amount and interest = 0 and principal = 0
		when 'CREDIT_APPLIED' then credit = -amount and interest + principal = amount
		else interest + principal + credit = amount end)
);
create index payment_loan on payment (loan_id, id);
alter table payment enable row level security;
create policy scope on payment using (sentra_in_scope(region_code, sme_id));
revoke update, delete on payment from ${app_role};
