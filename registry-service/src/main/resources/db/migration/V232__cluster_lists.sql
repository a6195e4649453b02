-- Each order of the list of clusters, and its filter by type, has an index.
create index cluster_name_order on cluster (name_key, id);
create index cluster_members on cluster (members, id);
create index cluster_state on cluster (state, id);
