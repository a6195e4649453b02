-- What is no longer in use stays for the sessions it was used in; new ones cannot be made with it.
alter table course add column active boolean not null default true;
alter table venue add column active boolean not null default true;
alter table trainer add column active boolean not null default true;
