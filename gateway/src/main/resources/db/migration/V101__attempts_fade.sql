-- Failures fade with time, and count by account and address together besides each alone.
alter table sign_in_attempt
    drop constraint sign_in_attempt_kind_check,
    add constraint sign_in_attempt_kind_check check (kind in ('ACCOUNT', 'ACCOUNT_FROM_ADDRESS', 'ADDRESS')),
    alter column failures type double precision;

create function sentra_faded(failures double precision, since interval, halved double precision) returns double precision
    language sql immutable
    return failures * power(0.5::double precision, greatest(extract(epoch from since)::double precision, 0) / halved);
