package id.sentra.platform.sample;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import id.sentra.platform.id.Ids;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.Scope;
import id.sentra.platform.test.Database;
import id.sentra.platform.tx.Actor;
import id.sentra.platform.tx.Transactions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.CannotCreateTransactionException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * One connection that all take in turn: whose transaction it is decides what is seen,
 * never whose it was before.
 */
@SampleTest
@TestPropertySource(properties = { "spring.r2dbc.pool.initial-size=1", "spring.r2dbc.pool.max-size=1" })
class PooledConnectionTests {

	@Autowired
	Things things;

	@Autowired
	Transactions transactions;

	@Autowired
	DatabaseClient database;

	@Test
	void who_comes_next_sees_by_his_own_scope_alone() {
		UUID one = thing("66.01.01");
		thing("66.02.01");
		List<Long> seen = Flux
			.just(Scope.system(), Scope.of(RegionCode.of("66.01")), Scope.nothing(), Scope.ofSme(one),
					Scope.of(RegionCode.of("66.02")), Scope.nothing(), Scope.system())
			.flatMap(this.things::countSeenIn, 4)
			.collectList()
			.block();
		assertThat(seen).containsExactlyInAnyOrder(2L, 1L, 0L, 1L, 1L, 0L, 2L);
	}

	@Test
	void after_a_statement_that_failed_the_next_transaction_has_its_own_scope_and_role() {
		assertThatThrownBy(() -> in(Scope.system(), "select 1 / 0")).hasStackTraceContaining("division by zero");
		assertThatThrownBy(() -> in(Scope.of(RegionCode.of("67.01")),
				"insert into thing (id, region_code, state, version) values (gen_random_uuid(), '67.02.01', 'ODD', 1)"))
			.hasMessageContaining("row-level security");
		assertThat(this.things.countSeenIn(Scope.nothing()).block()).isZero();
		assertThat(in(Scope.nothing(), "select current_user || current_setting('sentra.region')")).endsWith("_app");
	}

	@Test
	void what_begins_after_the_server_ended_the_connection_takes_another() {
		assertThat(in(Scope.system(), "select 'there'")).isEqualTo("there");
		new Database(this.transactions, this.database).terminateAllConnections();
		assertThat(in(Scope.system(), "select 'again'")).isEqualTo("again");
	}

	@Test
	void the_actors_name_is_a_value_and_never_a_part_of_a_statement() {
		String name = "o'hara', true); reset role; select set_config('sentra.region', '*";
		Mono<String> work = this.database.sql("select current_setting('sentra.actor') || current_user")
			.map((row) -> String.valueOf(row.get(0)))
			.one();
		assertThat(this.transactions.in(Scope.nothing(), work)
			.contextWrite((context) -> Actor.by(context, name, "test"))
			.block(Duration.ofMinutes(1))).startsWith(name).endsWith("_app");
	}

	@Test
	void a_transaction_whose_settings_are_refused_leaves_nothing_behind() {
		assertThatThrownBy(() -> this.transactions.in(Scope.system(), Mono.just("done"))
			.contextWrite((context) -> Actor.by(context, "half\u0000", "test"))
			.block(Duration.ofMinutes(1))).isInstanceOf(CannotCreateTransactionException.class);
		assertThat(this.things.countSeenIn(Scope.nothing()).block()).isZero();
	}

	private UUID thing(String region) {
		UUID id = Ids.next();
		this.things.change(id, region, 1).block();
		return id;
	}

	private String in(Scope scope, String sql) {
		return this.transactions.in(scope, this.database.sql(sql).map((row) -> String.valueOf(row.get(0))).one())
			.block(Duration.ofMinutes(1));
	}

}
