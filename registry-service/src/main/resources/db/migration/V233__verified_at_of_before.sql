-- When those of before were verified, from their history; when they were registered, where it does not tell, so that each falls due.
update sme set verified_at = coalesce(known.at, known.registered_at)
	from (select v.id, v.registered_at, h.at from sme v left join (select sme_id, max(done_at) as at from sme_history
			where action = 'VERIFIED' or action = 'PROFILE_CHANGED' and status = 'VERIFIED' group by sme_id) h on h.sme_id = v.id
		where v.status = 'VERIFIED' and v.verified_at is null and v.merged_into is null and v.erased_at is null) known
	where sme.id = known.id;
