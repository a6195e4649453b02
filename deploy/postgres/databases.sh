#!/bin/bash
# One database, the login role that owns it and the role of its row-level security, for each program; sets the passwords
# to what the secrets say. May run again. Reaches the server as psql does (PGHOST, PGUSER, PGPASSWORD).
set -euo pipefail

secrets=${SENTRA_SECRETS:-/run/secrets}

for program in registry training financing bazaar gateway; do
	psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --set name="sentra_$program" --set app="sentra_${program}_app" \
		--set password="$(cat "$secrets/$program-db-password")" --username "${PGUSER:-${POSTGRES_USER:-postgres}}" --dbname postgres <<-'SQL'
		select format('create role %I login', :'name') where not exists (select from pg_roles where rolname = :'name') \gexec
		select format('create role %I nologin', :'app') where not exists (select from pg_roles where rolname = :'app') \gexec
		grant :"app" to :"name";
		alter role :"name" password :'password';
		select format('create database %I owner %I', :'name', :'name')
		where not exists (select from pg_database where datname = :'name') \gexec
		revoke all on database :"name" from public;
	SQL
done

# Reads the statistics of all, and no row of any.
psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --set password="$(cat "$secrets/postgres-exporter-password")" \
	--username "${PGUSER:-${POSTGRES_USER:-postgres}}" --dbname postgres <<-'SQL'
	select 'create role sentra_monitoring login' where not exists (select from pg_roles where rolname = 'sentra_monitoring') \gexec
	grant pg_monitor to sentra_monitoring;
	alter role sentra_monitoring password :'password';
SQL
