package id.sentra.platform.sample;

import java.util.UUID;

import id.sentra.platform.housekeeping.Housekeeping;
import id.sentra.platform.security.Scope;
import id.sentra.platform.tx.Transactions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

import static org.assertj.core.api.Assertions.assertThat;

@SampleTest
class HousekeepingTests {

	@Autowired
	Housekeeping housekeeping;

	@Autowired
	Transactions transactions;

	@Autowired
	DatabaseClient database;

	@Test
	void whatIsOldGoesAndWhatIsYoungStays() {
		String consumer = UUID.randomUUID().toString();
		change("""
				insert into inbox (consumer, event_id, processed_at)
				select :name, gen_random_uuid(), now() - make_interval(days => d) from unnest(array[0, 29, 31, 400]) as d""",
				consumer);
		change("""
				insert into idempotency_key (username, key, request_hash, created_at)
				select :name, d::text, '', now() - make_interval(days => d) from unnest(array[0, 6, 8]) as d""",
				consumer);
		this.housekeeping.clean().block();
		assertThat(count("select count(*) from inbox where consumer = :name", consumer)).isEqualTo(2);
		assertThat(count("select count(*) from idempotency_key where username = :name", consumer)).isEqualTo(2);
	}

	private void change(String sql, String name) {
		this.transactions.in(Scope.system(), this.database.sql(sql).bind("name", name).fetch().rowsUpdated()).block();
	}

	private long count(String sql, String name) {
		return this.transactions
			.in(Scope.system(), this.database.sql(sql).bind("name", name).map((row) -> row.get(0, Long.class)).one())
			.block();
	}

}
