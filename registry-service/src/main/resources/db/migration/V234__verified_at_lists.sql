-- What is due to be verified anew, the longest ago first: everywhere, in a regency, in a district.
create index sme_verified on sme (verified_at, id) where status = 'VERIFIED' and merged_into is null and erased_at is null;
create index sme_regency_verified on sme (regency, verified_at, id)
	where status = 'VERIFIED' and merged_into is null and erased_at is null;
create index sme_district_verified on sme (region_code, verified_at, id)
	where status = 'VERIFIED' and merged_into is null and erased_at is null;
