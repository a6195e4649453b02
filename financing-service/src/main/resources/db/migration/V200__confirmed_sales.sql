-- Sales that an owner reports of the own stall are no evidence before the dinas has confirmed them. What was told before is not
-- confirmed; scores and decisions made by it stay.
alter table bazaar_sale add confirmed boolean not null default false;

alter table score_rule drop constraint score_rule_factor_check,
	add constraint score_rule_factor_check check (factor in ('CERTIFICATES', 'BAZAAR_SALES', 'CONFIRMED_SALES', 'MONTHS_IN_BUSINESS'));
insert into score_rules values (2, '2026-12-01', 'Contoh: pedoman penilaian kelayakan pembiayaan dinas, penjualan yang dikonfirmasi');
insert into score_rule (version, factor, threshold, points)
	select 2, case factor when 'BAZAAR_SALES' then 'CONFIRMED_SALES' else factor end, threshold, points
	from score_rule where version = 1;
