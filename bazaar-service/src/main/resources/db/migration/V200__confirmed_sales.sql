-- What an owner reports counts elsewhere once somebody of the dinas has confirmed it; reports made before this wait for that too.
alter table sales_report add confirmed_by text, add confirmed_at timestamptz,
	add constraint sales_report_confirmed check ((confirmed_by is null) = (confirmed_at is null));
create index sales_report_unconfirmed on sales_report (sale_day, application_id) where confirmed_by is null;
