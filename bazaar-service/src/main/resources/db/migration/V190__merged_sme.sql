-- The SME that stands for a duplicate, as registry told it. Duplicates told before this migration get theirs with the
-- next rebuild of registry.sme.
alter table sme add merged_into uuid;
create index sme_merged_into on sme (merged_into) where merged_into is not null;

-- The SME at the end of the chain of mergers, the SME itself when it was not merged. Each step stays as it is until the
-- transaction ends: what is written for the answer moves along with a merger that comes later.
create function sme_survivor(sme_id uuid) returns uuid language plpgsql as $$
declare
	survivor uuid := sme_id;
	next_id uuid;
begin
	loop
		select s.merged_into into next_id from sme s where s.id = survivor for share;
		exit when next_id is null;
		survivor := next_id;
	end loop;
	return survivor;
end $$;

-- Which rows went from a duplicate to its survivor: whoever takes a merger back finds here what to return.
create table sme_move (
	id           bigint      generated always as identity primary key,
	table_name   text        not null,
	row_id       text        not null,
	from_sme     uuid        not null,
	to_sme       uuid        not null,
	moved_at     timestamptz not null default clock_timestamp()
);
create index sme_move_from on sme_move (from_sme);
revoke update, delete on sme_move from ${app_role};
