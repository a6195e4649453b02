-- What an owner reports counts elsewhere once somebody of the dinas has confirmed it; reports made before this wait for that too.
alter table sales_report add confirmed_by text, add confirmed_at timestamptz,
	add constraint sales_report_confirmed check ((confirmed_by is null) = (confirmed_at is null));
create index sales_report_unconfirmed on sales_report (sale_day, application_id) where confirmed_by is null;

-- The version before knows no confirmation: an amount that it writes over a confirmed one is a report again.
create function bazaar_report_unconfirmed() returns trigger language plpgsql as $$
begin
	new.confirmed_by := null;
	new.confirmed_at := null;
	return new;
end
$$;
create trigger unconfirmed before update on sales_report for each row
	when (new.amount is distinct from old.amount and new.confirmed_at is not distinct from old.confirmed_at
		and old.confirmed_at is not null)
	execute function bazaar_report_unconfirmed();
