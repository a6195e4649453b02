-- Every amount a budget ever had: by what decision of which day, by whom. The trigger writes it, whoever changes a budget.
alter table programme_budget
	add column legal_basis text not null default 'Contoh: keputusan anggaran awal',
	add column decided_on  date not null default '2026-01-01',
	add column changed_by  text not null default 'sentra';
alter table programme_budget alter column legal_basis drop default, alter column decided_on drop default,
	alter column changed_by drop default;

create table programme_budget_change (
	programme_code text   not null,
	region_code    text   collate "C" not null,
	version        bigint not null,
	amount         bigint not null,
	legal_basis    text   not null check (length(legal_basis) between 3 and 200),
	decided_on     date   not null,
	changed_by     text   not null,
	changed_at     timestamptz not null default now(),
	primary key (programme_code, region_code, version)
);
alter table programme_budget_change enable row level security;
create policy scope on programme_budget_change using (sentra_in_scope(region_code, null)
	or starts_with(current_setting('sentra.region', true), region_code || '.'));
insert into programme_budget_change (programme_code, region_code, version, amount, legal_basis, decided_on, changed_by)
	select programme_code, region_code, version, amount, legal_basis, decided_on, changed_by from programme_budget;

create function programme_budget_changed() returns trigger language plpgsql security definer set search_path = public as $$
begin
	insert into programme_budget_change (programme_code, region_code, version, amount, legal_basis, decided_on, changed_by)
		values (new.programme_code, new.region_code, new.version, new.amount, new.legal_basis, new.decided_on, new.changed_by);
	return null;
end
$$;
create trigger budget_laid_down after insert on programme_budget
	for each row execute function programme_budget_changed();
create trigger budget_changed after update of amount on programme_budget
	for each row when (new.amount <> old.amount or new.version <> old.version) execute function programme_budget_changed();
create trigger append_only before update or delete or truncate on programme_budget_change
	for each statement execute function ledger_append_only();
revoke insert, update, delete, truncate on programme_budget_change from ${app_role};
