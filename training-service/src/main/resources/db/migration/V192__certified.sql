-- Which enrolments have a certificate: their attendance and scores stay, those of others can be corrected, and who was
-- forgotten gets one later. session_desk.certified is written no longer.
alter table enrolment add column certified boolean not null default false;
update enrolment e set certified = true from certificate c where c.enrolment_id = e.id;

-- Whether nothing may be made of an SME's data; trainers' sessions have SMEs of other regions.
create function training_is_stopped(sme uuid) returns boolean
	language sql stable security definer set search_path = pg_catalog, public, pg_temp
	return (select exists (select from public.sme s where s.id = sme and s.status in ('SUSPENDED', 'CLOSED')));
