-- When an SME was last looked at by the dinas and found right: verified, verified anew, or changed by it while verified. Those of
-- before have it from their history.
alter table sme add verified_at timestamptz;
update sme set verified_at = (select max(done_at) from sme_history h where h.sme_id = sme.id
		and (h.action = 'VERIFIED' or h.action = 'PROFILE_CHANGED' and h.status = 'VERIFIED'))
	where status = 'VERIFIED' and merged_into is null and erased_at is null;

-- The version before this one verifies without saying when.
create function registry_verified_now() returns trigger language plpgsql as $$
begin
	new.verified_at := now();
	return new;
end
$$;
create trigger verified_at before insert or update on sme for each row
	when (new.status = 'VERIFIED' and new.verified_at is null) execute function registry_verified_now();

-- What is due to be verified anew, the longest ago first.
create index sme_regency_verified on sme (regency, verified_at, id)
	where status = 'VERIFIED' and merged_into is null and erased_at is null;
create index sme_verified on sme (verified_at, id) where status = 'VERIFIED' and merged_into is null and erased_at is null;
