-- Whose a payment is follows its loan to the survivor of a merger; nothing else of it ever changes, so that only this may.
create function payments_of_survivor(from_sme uuid, to_sme uuid) returns void language sql security definer
	set search_path = public, pg_temp
	begin atomic
		with moved as (update payment set sme_id = to_sme where sme_id = from_sme returning id)
		insert into sme_move (table_name, row_id, from_sme, to_sme) select 'payment', id::text, from_sme, to_sme from moved;
	end;

-- What an SME has borrowed and how it pays, also where the asker does not see the loans: how many loans it had under a
-- programme, and the worst of all that run.
create function loans_of_sme(sme uuid, programme text) returns table (before int, number text, days_past_due int, collectability int)
	language sql stable security definer set search_path = public, pg_temp
	begin atomic
		select (select count(*) from loan_application a
					where a.sme_id = sme and a.programme_code = programme and a.status = 'CONTRACTED')::int
				+ (select count(*) from loan l
					where l.sme_id = sme and l.programme_code = programme and l.take_over_id is not null)::int,
			worst.number, worst.days_past_due, worst.collectability::int
		from (select 1) one left join lateral (select l.number, l.days_past_due, l.collectability from loan l
			where l.sme_id = sme and l.status = 'ACTIVE' order by l.collectability desc, l.days_past_due desc limit 1) worst on true;
	end;

-- The worst collectability of a running loan with which an SME may still borrow under a programme, as dated rules.
create table arrears_rule (
	programme_code       text     not null,
	valid_from           date     not null,
	legal_basis          text     not null,
	worst_collectability smallint not null check (worst_collectability between 1 and 5),
	primary key (programme_code, valid_from)
);
insert into arrears_rule (programme_code, valid_from, legal_basis, worst_collectability)
	select distinct on (code) code, date '2019-12-20',
		'Contoh: pembiayaan bermasalah adalah kolektibilitas 3 sampai 5 (POJK 40/POJK.03/2019)', 2
	from programme;
revoke insert, update, delete on arrears_rule from ${app_role};
