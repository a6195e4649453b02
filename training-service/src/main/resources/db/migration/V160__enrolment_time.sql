-- When an enrolment takes the SME's time, so that whatever the program does no SME has seats in two sessions of the same
-- hour. Absence frees it: who was elsewhere can be recorded there. Seats that overlapped before stay without a time.
alter table enrolment add column time tstzrange check (not isempty(time));
update enrolment e set time = tstzrange(s.starts_at, s.ends_at) from session s
where s.id = e.session_id and (e.state not in ('CONFIRMED', 'ATTENDED') or not exists (
	select from enrolment o join session os on os.id = o.session_id
	where o.sme_id = e.sme_id and o.id < e.id and o.session_id <> e.session_id and o.state in ('CONFIRMED', 'ATTENDED')
		and tstzrange(os.starts_at, os.ends_at) && tstzrange(s.starts_at, s.ends_at)));
alter table enrolment add constraint enrolment_one_place_at_a_time
	exclude using gist (sme_id with =, time with &&) where (state in ('CONFIRMED', 'ATTENDED'));

-- Why it was given up, for those who read it later than the event.
alter table enrolment add column cancel_reason text check (cancel_reason is null or state = 'CANCELLED');

-- In which other session an SME has a seat at a time. Whoever gives up promotes SMEs of other regions, and may know no more
-- of them than whether they can come.
create function training_seat_at(sme uuid, at tstzrange, but uuid) returns uuid
	language sql stable security definer set search_path = pg_catalog, public, pg_temp
	return (select e.session_id from public.enrolment e
		where e.sme_id = sme and e.time && at and e.state in ('CONFIRMED', 'ATTENDED') and e.session_id <> but
		order by e.time limit 1);

-- Why who waits cannot have a seat now; nothing when it can. While the copy of the SMEs is built anew it knows less than it
-- did, and takes nobody's place.
create function training_obstacle(sme uuid, at tstzrange, but uuid) returns text
	language sql stable security definer set search_path = pg_catalog, public, pg_temp
	return (select case when exists (select from public.sme s where s.id = sme and s.status <> 'VERIFIED')
		and not exists (select from public.projection_rebuild_run r where r.projection = 'registry.sme' and r.finished_at is null)
		then 'SME_NOT_VERIFIED'
		when public.training_seat_at(sme, at, but) is not null then 'SESSION_OVERLAPS' end);

-- A program from before knows no time. Its enrolments get one, and where they would be a second seat at the same hour they
-- stay without, as those of before did: else giving up a seat would fail by who is promoted. Who says that it deals with
-- overlaps is refused them. Once no such program runs any more, this can go.
create function training_seat_time() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
	if current_setting('sentra.overlap', true) = 'refused' or (tg_op = 'INSERT' and new.time is not null) then
		return new;
	end if;
	new.time := coalesce(new.time,
		(select tstzrange(s.starts_at, s.ends_at) from public.session s where s.id = new.session_id));
	if new.state in ('CONFIRMED', 'ATTENDED')
			and public.training_seat_at(new.sme_id, new.time, new.session_id) is not null then
		new.time := null;
	end if;
	return new;
end
$$;
create trigger enrolment_seat_time before insert or update of state on enrolment
	for each row execute function training_seat_time();
