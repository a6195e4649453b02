package id.sentra.platform.sample;

import java.util.Map;
import java.util.UUID;

import id.sentra.platform.error.Conflict;
import id.sentra.platform.error.StaleVersion;
import id.sentra.platform.id.Ids;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.Scope;
import id.sentra.platform.tx.DeferredWrite;
import id.sentra.platform.tx.Transactions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.IllegalTransactionStateException;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@SampleTest
class DeferredWriteTests {

	private static final String ADD = """
			added_thing as (insert into thing (id, region_code, state, version) values (:added_id, '68.01.01', 'ODD', 1))""";

	private static final String CHANGE = """
			changed_thing as (update thing set version = version + 1 where id = :changed_id and version = :changed_from
				returning 1)""";

	@Autowired
	Transactions transactions;

	@Autowired
	DatabaseClient database;

	private final UUID id = Ids.next();

	@Test
	void it_is_written_at_the_end_or_when_asked() {
		Mono<String> seen = Transactions.defer(add())
			.then(versions())
			.flatMap((before) -> Transactions.flush().then(versions()).map((after) -> before + " " + after));
		assertThat(in(seen)).isEqualTo("0 1");
		in(Transactions.defer(change(1)));
		assertThat(in(versions())).isEqualTo(2);
	}

	@Test
	void the_second_of_a_kind_finds_what_the_first_wrote() {
		in(Transactions.defer(add()));
		in(Transactions.defer(change(1)).then(Transactions.defer(change(2))));
		assertThat(in(versions())).isEqualTo(3);
	}

	@Test
	void a_row_that_is_not_found_refuses_the_whole_transaction() {
		assertThatThrownBy(() -> in(Transactions.defer(add()).then(Transactions.defer(change(7)))))
			.isInstanceOf(StaleVersion.class);
		assertThat(in(versions())).isZero();
	}

	@Test
	void a_duplicate_is_told_by_its_constraint() {
		in(Transactions.defer(add()));
		assertThatThrownBy(() -> in(Transactions.defer(add()))).isInstanceOfSatisfying(Conflict.class,
				(ex) -> assertThat(ex.code()).isEqualTo("thing-is-there"));
	}

	@Test
	void row_level_security_holds_it_too() {
		assertThatThrownBy(() -> this.transactions.in(Scope.of(RegionCode.of("69")), Transactions.defer(add())).block())
			.hasStackTraceContaining("row-level security");
		assertThatThrownBy(() -> Transactions.defer(add()).block())
			.isInstanceOf(IllegalTransactionStateException.class);
	}

	private Mono<Long> versions() {
		return this.database.sql("select coalesce(sum(version), 0)::bigint from thing where id = :id")
			.bind("id", this.id)
			.mapValue(Long.class)
			.one();
	}

	private DeferredWrite add() {
		return new DeferredWrite("added_thing", ADD, Map.of("added_id", this.id), null,
				Map.of("thing_pkey", () -> new Conflict("thing-is-there")));
	}

	private DeferredWrite change(long from) {
		return new DeferredWrite("changed_thing", CHANGE, Map.of("changed_id", this.id, "changed_from", from),
				() -> new StaleVersion("stale-version"), Map.of());
	}

	private <T> T in(Mono<T> work) {
		return this.transactions.in(Scope.system(), work).block();
	}

}
