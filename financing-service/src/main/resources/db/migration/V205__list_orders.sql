-- Each order and the commonest filter of each list has an index, so that a page is read and not the table. When a filter and an order
-- share no index, PostgreSQL reads the rows of the filter, or those of the order until a page is full, whichever is fewer.
create index loan_application_amount on loan_application (amount, id);
create index loan_application_status on loan_application (status, id);

create index loan_principal on loan (principal, id);
create index loan_owed on loan ((principal - paid_principal), id);
create index loan_status on loan (status, id);

-- Those in arrears, who are few, in the orders they are worked by.
create index loan_late_days on loan (days_past_due, id) where collectability > 1 and status = 'ACTIVE';
create index loan_late_owed on loan ((principal - paid_principal), id) where collectability > 1 and status = 'ACTIVE';
create index loan_late_class on loan (collectability, id) where collectability > 1 and status = 'ACTIVE';

create index refund_amount on refund (amount, id);
create index refund_status on refund (status, id);
create index payment_reversal_status on payment_reversal (status, id);
create index loan_take_over_principal on loan_take_over (principal, id);
create index loan_take_over_status on loan_take_over (status, id);
