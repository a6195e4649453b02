-- Programmes are dated rule sets: the version of a programme that applies on a day is the latest whose valid_from is not
-- after it and whose valid_until is not before it. A version is never changed; a new regulation is a new row.
create table programme (
	code            text    not null check (code ~ '^[A-Z][A-Z0-9_]{0,39}$'),
	version         int     not null check (version > 0),
	name            text    not null,
	legal_basis     text    not null,
	valid_from      date    not null,
	valid_until     date,
	method          text    not null check (method in ('ANNUITY', 'EQUAL_PRINCIPAL', 'FLAT')),
	-- Yearly interest in basis points for the 1st, 2nd, ... loan of an SME under the programme; no further access after the last.
	rates           int[]   not null check (cardinality(rates) > 0),
	min_amount      bigint  not null check (min_amount > 0),
	max_amount      bigint  not null,
	working_capital_months int not null check (working_capital_months between 1 and 360),
	investment_months      int not null check (investment_months between 1 and 360),
	scales          text[]  not null,
	min_points      int     not null check (min_points >= 0),
	-- What the state pays the lender for the interest it goes without, basis points a year.
	subsidy         int     not null default 0 check (subsidy >= 0),
	collateral_free_up_to bigint not null default 0,
	check (max_amount >= min_amount),
	check (valid_until is null or valid_until >= valid_from),
	primary key (code, version),
	unique (code, valid_from)
);

-- Examples named with their basis; figures of KUR from secondary sources (see README). A later rate is a new version.
insert into programme (code, version, name, legal_basis, valid_from, valid_until, method, rates, min_amount, max_amount,
	working_capital_months, investment_months, scales, min_points, subsidy, collateral_free_up_to) values
	('KUR_SUPER_MICRO', 1, 'KUR Super Mikro', 'Permenko Perekonomian 1/2023 (plafon dan suku bunga KUR)', '2023-01-27', null,
		'ANNUITY', '{300}', 500000, 10000000, 36, 60, '{MICRO}', 0, 1500, 10000000),
	('KUR_MICRO', 1, 'KUR Mikro', 'Permenko Perekonomian 1/2023 (plafon dan suku bunga KUR)', '2023-01-27', null,
		'ANNUITY', '{600,700,800,900}', 10000001, 100000000, 36, 60, '{MICRO,SMALL}', 20, 1000, 100000000),
	('KUR_SMALL', 1, 'KUR Kecil', 'Permenko Perekonomian 1/2023 (plafon dan suku bunga KUR)', '2023-01-27', null,
		'ANNUITY', '{600,700,800,900}', 100000001, 500000000, 48, 60, '{MICRO,SMALL,MEDIUM}', 40, 550, 100000000),
	('DANA_BERGULIR', 1, 'Dana Bergulir Dinas', 'Contoh: peraturan kepala daerah tentang dana bergulir UMKM', '2026-01-01', null,
		'FLAT', '{300,300,300,300,300,300}', 1000000, 25000000, 24, 36, '{MICRO,SMALL}', 10, 0, 25000000);

-- What a region may lend under a programme. Approvals reserve, payouts use; the check is what no code can get past.
create table programme_budget (
	programme_code text   not null,
	region_code    text   collate "C" not null check (region_code ~ '^\d{2}(\.\d{2}(\.\d{2})?)?$'),
	version        bigint not null default 1,
	amount         bigint not null check (amount >= 0),
	reserved       bigint not null default 0 check (reserved >= 0),
	used           bigint not null default 0 check (used >= 0),
	constraint programme_budget_suffices check (reserved <= amount - used),
	primary key (programme_code, region_code)
);
alter table programme_budget enable row level security;
-- A budget serves everybody within its region: staff of a district see their city's.
create policy scope on programme_budget using (sentra_in_scope(region_code, null)
	or starts_with(current_setting('sentra.region', true), region_code || '.'));

insert into programme_budget (programme_code, region_code, amount) values
	('KUR_SUPER_MICRO', '21.72', 5000000000), ('KUR_MICRO', '21.72', 20000000000), ('KUR_SMALL', '21.72', 25000000000),
	('DANA_BERGULIR', '21.72', 2500000000);

-- Up to what amount an approver may decide, by how wide the account's region is: 0 the country, 1 a province, 2 a city, 3 a district.
create table approval_limit (
	region_level int    not null check (region_level between 0 and 3),
	valid_from   date   not null,
	up_to        bigint not null check (up_to > 0),
	legal_basis  text   not null,
	primary key (region_level, valid_from)
);
insert into approval_limit (region_level, valid_from, up_to, legal_basis) values
	(3, '2023-01-01', 25000000, 'Contoh: pendelegasian wewenang kepala dinas'),
	(2, '2023-01-01', 250000000, 'Contoh: pendelegasian wewenang kepala dinas'),
	(1, '2023-01-01', 500000000, 'Contoh: pendelegasian wewenang kepala dinas'),
	(0, '2023-01-01', 500000000, 'Contoh: pendelegasian wewenang kepala dinas');
revoke insert, update, delete on programme, approval_limit from ${app_role};
revoke delete on programme_budget from ${app_role};
