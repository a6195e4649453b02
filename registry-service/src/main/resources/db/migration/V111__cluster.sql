-- Clusters of one regency: a cluster's key carries its regency, a member's too, so that no other one can join.
create table cluster (
	id           uuid        primary key,
	version      bigint      not null check (version > 0),
	name         text        not null,
	name_key     text        collate "C" not null,
	product      text        not null,
	region_code  text        collate "C" not null check (region_code ~ '^\d{2}\.\d{2}\.\d{2}$'),
	regency_code text        collate "C" not null generated always as (left(region_code, 5)) stored,
	leader_id    uuid,
	type         text        check (type in ('ARTISAN', 'ACTIVE', 'DYNAMIC', 'ADVANCED')),
	reasons      text[]      not null default '{}',
	members      int         not null default 0 check (members >= 0),
	state        text        not null generated always as (coalesce(type, 'UNASSESSED')) stored,
	formed_by    text        not null,
	formed_at    timestamptz not null,
	unique (id, regency_code),
	constraint cluster_name unique (regency_code, name_key)
);
create index cluster_region on cluster (region_code, id);

-- Unique, so that a membership follows its SME to another district of the regency.
drop index sme_region;
create unique index sme_region on sme (region_code, id);

-- The primary key is why an SME is in one cluster at most.
create table cluster_member (
	sme_id       uuid        primary key,
	cluster_id   uuid        not null,
	region_code  text        collate "C" not null,
	regency_code text        collate "C" not null generated always as (left(region_code, 5)) stored,
	joined_at    timestamptz not null,
	unique (cluster_id, sme_id),
	foreign key (region_code, sme_id) references sme (region_code, id) on update cascade,
	constraint cluster_member_same_regency foreign key (cluster_id, regency_code) references cluster (id, regency_code)
);
alter table cluster add constraint cluster_led_by_member foreign key (id, leader_id)
	references cluster_member (cluster_id, sme_id) deferrable initially deferred;

create table cluster_assessment (
	id            uuid        primary key,
	cluster_id    uuid        not null references cluster,
	region_code   text        collate "C" not null,
	rules_version text        not null,
	answers       jsonb       not null,
	type          text        not null,
	reasons       text[]      not null,
	scores        jsonb       not null,
	assessed_by   text        not null,
	assessed_at   timestamptz not null
);
create index cluster_assessment_cluster on cluster_assessment (cluster_id, id);
create trigger append_only before update or delete or truncate on cluster_assessment
	for each statement execute function registry_append_only();

alter table cluster_member enable row level security;
create policy cluster_member_scope on cluster_member using (sentra_in_scope(region_code, sme_id))
	with check (sentra_in_scope(region_code, sme_id));
-- Whoever sees a member sees the cluster it is in: an owner the own one.
alter table cluster enable row level security;
create policy cluster_scope on cluster
	using (sentra_in_scope(region_code, null) or exists (select from cluster_member m where m.cluster_id = cluster.id))
	with check (sentra_in_scope(region_code, null));
alter table cluster_assessment enable row level security;
create policy cluster_assessment_scope on cluster_assessment
	using (exists (select from cluster c where c.id = cluster_id))
	with check (sentra_in_scope(region_code, null));

call sentra_create_tally('cluster', 'cluster', 'region_code', 'state');
call sentra_create_tally('cluster_member', 'cluster_member', 'region_code', 'region_code');

revoke delete on cluster from ${app_role};
revoke update, delete, truncate on cluster_assessment from ${app_role};
