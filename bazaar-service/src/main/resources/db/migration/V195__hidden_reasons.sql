-- To the applicant, where the reason would tell who is member of a reserve for people in certain personal circumstances.
alter table application add reason_hidden boolean not null default false;
update application a set reason_hidden = true from bazaar b
	where b.id = a.bazaar_id and b.personal_reserves and a.reason is not null
		and a.reason not in ('FIRST_WISH', 'LATER_WISH', 'ANY_STALL');
