-- What runs as the owner finds no table or function that somebody put into a temporary schema.
alter function training_position(uuid, bigint) set search_path = pg_catalog, public, pg_temp;
