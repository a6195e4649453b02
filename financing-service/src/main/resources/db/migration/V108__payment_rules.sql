-- How long after its value date a payment may be recorded: dated house rules. With 1, the books of a month take payments until
-- the end of the month after it.
create table payment_rule (
	valid_from  date primary key,
	legal_basis text not null,
	months_open int  not null check (months_open between 0 and 12)
);
insert into payment_rule values ('2019-01-01', 'Contoh: kebijakan akuntansi dana bergulir dinas', 1);
revoke insert, update, delete on payment_rule from ${app_role};

-- Credit a maker proposes to pay back and another person approves; the payment is recorded with the approval.
create table refund (
	id             uuid   primary key,
	version        bigint not null check (version > 0),
	loan_id        uuid   not null references loan,
	sme_id         uuid   not null,
	region_code    text   collate "C" not null,
	amount         bigint not null check (amount > 0),
	status         text   not null check (status in ('PROPOSED', 'APPROVED', 'REJECTED')),
	proposed_by    text   not null,
	proposed_at    timestamptz not null,
	decided_by     text,
	decided_at     timestamptz,
	payment_id     uuid   references payment,
	constraint approver_is_not_maker check (decided_by is null or lower(decided_by) <> lower(proposed_by)),
	constraint decided_by_an_approver check ((status = 'PROPOSED') = (decided_by is null)),
	constraint paid_when_approved check ((status = 'APPROVED') = (payment_id is not null))
);
create unique index refund_open on refund (loan_id) where status = 'PROPOSED';
create index refund_region on refund (region_code, id);
alter table refund enable row level security;
create policy scope on refund using (sentra_in_scope(region_code, sme_id));
revoke delete on refund from ${app_role};
