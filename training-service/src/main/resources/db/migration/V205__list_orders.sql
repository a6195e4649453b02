-- Each order and the commonest filter of each list has an index, so that a page is read and not the table. When a filter and an order
-- share no index, PostgreSQL reads the rows of the filter, or those of the order until a page is full, whichever is fewer.
create index session_district on session (region_code, id);
create index session_state on session (state, id);
create index session_desk_waiting on session_desk (waiting, session_id);

create index enrolment_session on enrolment (session_id, ticket);
create index enrolment_name on enrolment (sme_name, id);
create index enrolment_state on enrolment (state, id);

create index certificate_held on certificate (held_on, id);
create index certificate_name on certificate (business_name, id);
create index certificate_state on certificate (state, id);
create index trained_sme_certificates on trained_sme (valid, sme_id);

create index mentoring_begun on mentoring (from_day, id);
create index mentoring_until on mentoring (until_day, id);
create index mentoring_name on mentoring (sme_name, id);
create index mentoring_state on mentoring (state, id);
-- Without a visit stands last both ways.
create index mentoring_visited on mentoring (last_visit_on, id);
create index mentoring_visited_desc on mentoring (last_visit_on desc nulls last, id desc);

-- Totals of one state, and of one state in a district: the two are correlated, so one index holds both.
create index enrolment_state_region on enrolment (state, region_code, id);
create index certificate_state_region on certificate (state, region_code, id);
create index mentoring_state_region on mentoring (state, region_code, id);
