-- The list of likely duplicates in each of its orders: everywhere, in a regency, in a district.
alter table likely_double
	add column pair text collate "C" not null generated always as (sme_a::text || sme_b::text) stored,
	add column regency text collate "C" not null generated always as (left(region_code, 5)) stored;
create index likely_double_score on likely_double (score, pair) where status = 'OPEN';
create index likely_double_found on likely_double (found_at, pair) where status = 'OPEN';
create index likely_double_pair on likely_double (pair) where status = 'OPEN';
create index likely_double_regency_score on likely_double (regency, score, pair) where status = 'OPEN';
create index likely_double_regency_found on likely_double (regency, found_at, pair) where status = 'OPEN';
create index likely_double_regency_pair on likely_double (regency, pair) where status = 'OPEN';
create index likely_double_district_score on likely_double (region_code, score, pair) where status = 'OPEN';
create index likely_double_district_found on likely_double (region_code, found_at, pair) where status = 'OPEN';
create index likely_double_district_pair on likely_double (region_code, pair) where status = 'OPEN';
