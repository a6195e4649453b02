-- Confirmed reports by day: those that were confirmed by mistake are found and corrected.
create index sales_report_confirmed_day on sales_report (sale_day, application_id) where confirmed_by is not null;
