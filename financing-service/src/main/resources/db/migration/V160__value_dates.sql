-- A loan follows the days on which the bank had the money. What is found late corrects the days since; the ledger says so in
-- entries of its own kinds, and what was thought before stays readable.
alter table loan add column settled_on date;
update loan set settled_on = as_of where status = 'SETTLED';
-- A program of the version before settles as of today and does not say so.
create function loan_settled() returns trigger language plpgsql as $$
begin
	new.settled_on := new.as_of;
	return new;
end
$$;
create trigger settled before update of status on loan for each row
	when (new.status = 'SETTLED' and new.settled_on is null) execute function loan_settled();
alter table loan add constraint settled check ((status = 'SETTLED') = (settled_on is not null));

alter table journal_entry drop constraint journal_entry_kind_check;
alter table journal_entry add constraint journal_entry_kind_check check (kind in
	('DISBURSEMENT', 'ACCRUAL', 'PAYMENT', 'REFUND', 'OPENING', 'ACCRUAL_REVERSAL', 'REVERSAL'));

-- Since when a loan is of which collectability. A row that turned out wrong is replaced, never deleted.
create table loan_collectability (
	id             bigint   generated always as identity primary key,
	loan_id        uuid     not null references loan,
	sme_id         uuid     not null,
	region_code    text     collate "C" not null,
	from_day       date     not null,
	collectability smallint not null check (collectability between 1 and 5),
	recorded_at    timestamptz not null default now(),
	replaced_at    timestamptz
);
create unique index loan_collectability_known on loan_collectability (loan_id, from_day) where replaced_at is null;
create index loan_collectability_loan on loan_collectability (loan_id, id);
alter table loan_collectability enable row level security;
create policy scope on loan_collectability using (sentra_in_scope(region_code, sme_id));
revoke delete on loan_collectability from ${app_role};
insert into loan_collectability (loan_id, sme_id, region_code, from_day, collectability)
	select id, sme_id, region_code, as_of, collectability from loan where disbursed_on is not null;

create function loan_collectability_changed() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
	if new.collectability = (select collectability from loan_collectability
			where loan_id = new.id and replaced_at is null and from_day <= new.as_of order by from_day desc limit 1) then
		return null;
	end if;
	update loan_collectability set replaced_at = now()
		where loan_id = new.id and from_day = new.as_of and replaced_at is null;
	insert into loan_collectability (loan_id, sme_id, region_code, from_day, collectability)
		values (new.id, new.sme_id, new.region_code, new.as_of, new.collectability);
	return null;
end
$$;
create trigger collectability_changed after update of collectability, disbursed_on on loan for each row
	when (new.as_of is not null and (new.collectability <> old.collectability or old.disbursed_on is null))
	execute function loan_collectability_changed();

-- What the bank was told to have moved under one reference, however it is written; what payments took of it is never more.
create function bank_reference_key(reference text) returns text language sql immutable parallel safe
	return upper(regexp_replace(reference, '\s', '', 'g'));
create table bank_transfer (
	key       text   primary key,
	reference text   not null,
	paid_on   date   not null,
	amount    bigint not null check (amount > 0),
	allocated bigint not null default 0 check (allocated >= 0),
	constraint bank_transfer_suffices check (allocated <= amount)
);
insert into bank_transfer select bank_reference_key(bank_reference), min(bank_reference), min(paid_on), sum(amount), sum(amount)
	from payment where kind in ('PAYMENT', 'SETTLEMENT', 'REFUND') group by 1;
revoke delete on bank_transfer from ${app_role};

alter table payment add column reverses uuid references payment;
create unique index payment_reversed_once on payment (reverses);
create index payment_reference on payment (bank_reference_key(bank_reference));
alter table payment drop constraint payment_bank_reference_key;
alter table payment drop constraint payment_kind_check, drop constraint payment_check,
	drop constraint payment_interest_check, drop constraint payment_principal_check;
-- A payment that is recorded after a later one, or taken back, may move what the other was allocated to.
alter table payment add constraint payment_kind_check
		check (kind in ('PAYMENT', 'SETTLEMENT', 'CREDIT_APPLIED', 'REFUND', 'TAKEN_OVER', 'REVERSAL')),
	add constraint payment_of_a_kind check ((kind = 'REVERSAL') = (reverses is not null)),
	add constraint payment_not_negative check (kind in ('PAYMENT', 'SETTLEMENT', 'REVERSAL') or interest >= 0 and principal >= 0),
	add constraint payment_check check (case kind when 'REFUND' then credit = -amount and interest = 0 and principal = 0
		when 'CREDIT_APPLIED' then credit = -amount and interest + principal = amount
		when 'REVERSAL' then abs(interest + principal + credit) = amount
		else interest + principal + credit = amount end);

-- Whoever adds a payment, also a program of the version before, takes it from its transfer.
create function payment_of_transfer() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
	moved bigint := case new.kind when 'REVERSAL' then -new.amount else new.amount end;
begin
	if new.kind not in ('PAYMENT', 'SETTLEMENT', 'REFUND', 'REVERSAL') then
		return null;
	end if;
	insert into bank_transfer as t (key, reference, paid_on, amount, allocated)
		values (bank_reference_key(new.bank_reference), new.bank_reference, new.paid_on, new.amount, greatest(moved, 0))
		on conflict (key) do update set allocated = t.allocated + moved;
	return null;
exception when check_violation then
	raise exception 'a transfer pays no more than it is' using errcode = 'unique_violation';
end
$$;
create trigger payment_of_transfer after insert on payment for each row execute function payment_of_transfer();

-- A payment that is taken back: a maker proposes it, another person approves it.
create table payment_reversal (
	id          uuid   primary key,
	version     bigint not null check (version > 0),
	loan_id     uuid   not null references loan,
	sme_id      uuid   not null,
	region_code text   collate "C" not null,
	payment_id  uuid   not null references payment,
	reason      text   not null check (reason in ('WRONG_LOAN', 'WRONG_AMOUNT', 'WRONG_DAY', 'TYPED_TWICE', 'RETURNED_BY_BANK')),
	status      text   not null check (status in ('PROPOSED', 'APPROVED', 'REJECTED')),
	proposed_by text   not null,
	proposed_at timestamptz not null,
	decided_by  text,
	decided_at  timestamptz,
	reversal_id uuid   references payment,
	constraint approver_is_not_maker check (decided_by is null or lower(decided_by) <> lower(proposed_by)),
	constraint decided_by_an_approver check ((status = 'PROPOSED') = (decided_by is null)),
	constraint reversed_when_approved check ((status = 'APPROVED') = (reversal_id is not null))
);
create unique index payment_reversal_open on payment_reversal (payment_id) where status <> 'REJECTED';
create index payment_reversal_region on payment_reversal (region_code, id);
create index payment_reversal_loan on payment_reversal (loan_id, id);
alter table payment_reversal enable row level security;
create policy scope on payment_reversal using (sentra_in_scope(region_code, sme_id));
revoke delete on payment_reversal from ${app_role};
