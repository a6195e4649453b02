package id.sentra.platform.test;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What the database of every program keeps to, whatever its migrations bring. */
public abstract class DatabaseRules {

	@Autowired
	private DatabaseClient database;

	/** Else whoever may make a temporary table puts it before ours. */
	@Test
	void what_runs_as_the_owner_looks_into_the_temporary_schema_last() {
		assertThat(names("""
				select oid::regprocedure::text from pg_proc
				where prosecdef and pronamespace not in ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)
				    and not exists (select from unnest(proconfig) as setting
				        where setting like 'search\\_path=%, pg\\_temp')""")).isEmpty();
	}

	/**
	 * A table with a region or an SME shows to nobody what is not in scope; tallies are
	 * only numbers, and accounts the gateway's own.
	 */
	@Test
	void rows_of_a_region_or_an_sme_are_under_row_level_security() {
		assertThat(names("""
				select c.oid::regclass::text from pg_class c
				where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and not c.relrowsecurity
				    and exists (select from pg_attribute a where a.attrelid = c.oid and not a.attisdropped
				        and a.attname in ('region_code', 'sme_id'))""")).isSubsetOf("tally", "account");
	}

	/** By its connection's number alone one transaction waits for another's commit. */
	@Test
	void counts_are_kept_in_a_shard_that_no_other_transaction_has() {
		assertThat(names("""
				select oid::regprocedure::text from pg_proc
				where prosrc like '%pg_backend_pid()%' and pronamespace = 'public'::regnamespace"""))
			.isSubsetOf("sentra_shard()");
	}

	private List<String> names(String sql) {
		return this.database.sql(sql)
			.map((row) -> String.valueOf(row.get(0, String.class)))
			.all()
			.collectList()
			.block();
	}

}
