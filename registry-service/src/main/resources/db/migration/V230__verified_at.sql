-- When the dinas verified an SME the last time: verified, verified anew, or its profile changed by the dinas while verified.
alter table sme add verified_at timestamptz;

-- The version before this one verifies without saying when.
create function registry_verified_now() returns trigger language plpgsql as $$
begin
	new.verified_at := now();
	return new;
end
$$;
create trigger verified_at_of_new before insert on sme for each row
	when (new.status = 'VERIFIED' and new.verified_at is null) execute function registry_verified_now();
create trigger verified_at before update on sme for each row
	when (new.status = 'VERIFIED' and old.status <> 'VERIFIED' and new.verified_at is not distinct from old.verified_at)
	execute function registry_verified_now();
