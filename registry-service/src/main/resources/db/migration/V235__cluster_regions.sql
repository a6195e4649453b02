-- The list of clusters of a regency by when they were formed, and of a district by name; by name of a regency it is cluster_name.
create index cluster_regency on cluster (regency_code, id);
create index cluster_district_name on cluster (region_code, name_key, id);
