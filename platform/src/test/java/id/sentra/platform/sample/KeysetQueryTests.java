package id.sentra.platform.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

import id.sentra.platform.error.Refused;
import id.sentra.platform.paging.KeysetQuery;
import id.sentra.platform.paging.SortColumn;
import id.sentra.platform.sql.Conditions;
import id.sentra.platform.paging.Page;
import id.sentra.platform.paging.PageCursor;
import id.sentra.platform.paging.PageRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A thousand rows, ten values of each column, a fifth without one: whoever turns the
 * pages sees each row exactly once.
 */
@SampleTest
class KeysetQueryTests {

	private static final int ROWS = 1_000;

	private static final KeysetQuery LIST = KeysetQuery.of("id, word", "paged", "-id", SortColumn.id("id", "id"),
			SortColumn.text("word", "word"), SortColumn.number("amount", "amount").orNull(),
			SortColumn.day("day", "day").orNull(), SortColumn.time("time", "time"));

	@Autowired
	private DatabaseClient database;

	@BeforeEach
	void rows() {
		this.database.sql("""
				create table if not exists paged as select gen_random_uuid() as id, chr((65 + mod(n, 10))::int) as word,
					case when mod(n, 5) > 0 then mod(n, 10) * 1000000000 end as amount,
					case when mod(n, 5) > 0 then date '2026-01-01' + (mod(n, 10))::int end as day,
					timestamptz '2026-01-01 00:00:00.123456Z' + mod(n, 10) * interval '1 second' as time
				from generate_series(1::bigint, %d) as n""".formatted(ROWS)).then().block();
	}

	@ParameterizedTest
	@ValueSource(strings = { "id", "-id", "word", "-word", "amount", "-amount", "day", "-day", "time", "-time" })
	void each_row_once_forwards_and_the_same_pages_backwards(String sort) {
		List<Page<UUID>> there = new ArrayList<>();
		for (Page<UUID> page = read(sort, null, 30); page != null; page = following(sort, page.next())) {
			there.add(page);
		}
		List<UUID> all = there.stream().flatMap((page) -> page.items().stream()).toList();
		assertThat(all).hasSize(ROWS).doesNotHaveDuplicates();
		assertThat(all).isEqualTo(ordered(sort));
		assertThat(there.stream().map(Page::first)).isEqualTo(firsts(there));
		List<Page<UUID>> back = new ArrayList<>();
		for (Page<UUID> page = there.get(there.size() - 1); page != null; page = following(sort, page.previous())) {
			back.add(page);
		}
		Collections.reverse(back);
		assertThat(back.stream().flatMap((page) -> page.items().stream())).isEqualTo(all);
		assertThat(back.get(0).first()).isEqualTo(1);
		assertThat(back.get(0).previous()).isNull();
	}

	@Test
	void rows_that_come_and_go_while_somebody_turns_pages_hide_none_of_the_others() {
		List<UUID> before = ordered("word");
		Page<UUID> page = read("word", null, 30);
		this.database.sql("delete from paged where id = :id").bind("id", page.items().get(3)).then().block();
		this.database.sql("insert into paged values (gen_random_uuid(), 'A', 1, null, now())").then().block();
		List<UUID> seen = new ArrayList<>(page.items());
		for (Page<UUID> next = following("word", page.next()); next != null; next = following("word", next.next())) {
			seen.addAll(next.items());
		}
		assertThat(seen).doesNotHaveDuplicates().containsAll(before);
		this.database.sql("drop table paged").then().block();
	}

	@Test
	void the_total_is_that_of_the_conditions_and_exact_up_to_a_bound() {
		Conditions some = new Conditions().and("word = :word", "word", "B");
		assertThat(read(some, new PageRequest(null, 25, null, true)).total()).isEqualTo(new Page.Total(100, true));
		KeysetQuery many = KeysetQuery.of("a.id", "paged a, paged b", "id", SortColumn.id("id", "a.id"));
		Page<String> page = many
			.read(this.database, new Conditions(), new PageRequest(null, 1, null, true), (row) -> "row")
			.block();
		assertThat(page.total()).isEqualTo(new Page.Total(KeysetQuery.COUNT_LIMIT, false));
		assertThat(read("id", null, 25).total()).isNull();
	}

	@Test
	void a_list_without_rows_has_no_other_page() {
		Page<UUID> none = read(new Conditions().and("false"), new PageRequest(null, 25, null, true));
		assertThat(none).isEqualTo(new Page<>(List.of(), null, null, null, new Page.Total(0, true)));
	}

	@Test
	void a_column_there_is_none_of_and_a_cursor_of_another_order_are_refused() {
		String cursor = read("word", null, 30).next();
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> read("name; drop table paged", null, 30));
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> read("--word", null, 30));
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> read("-word", cursor, 30));
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> read("amount", cursor, 30));
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> read("word", "YT18d29yZHwzMXx4fEE", 30));
	}

	@ParameterizedTest
	@ValueSource(strings = { "+999999999-12-31", "-0001-01-01", "kemarin" })
	void a_day_or_time_that_no_database_knows_is_refused(String day) {
		String id = new UUID(1, 2).toString();
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> read("day", PageCursor.after("day", 1, day, id), 30));
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> read("time", PageCursor.after("time", 1, day + "T00:00:00Z", id), 30));
	}

	private static List<Integer> firsts(List<Page<UUID>> pages) {
		List<Integer> firsts = new ArrayList<>();
		int first = 1;
		for (Page<UUID> page : pages) {
			firsts.add(first);
			first += page.items().size();
		}
		return firsts;
	}

	private List<UUID> ordered(String sort) {
		String way = sort.startsWith("-") ? " desc" : "";
		String column = sort.replace("-", "");
		return this.database.sql("select id from paged order by " + column + way + " nulls last, id" + way)
			.mapValue(UUID.class)
			.all()
			.collectList()
			.block();
	}

	private @Nullable Page<UUID> following(String sort, @Nullable String cursor) {
		return (cursor != null) ? read(sort, cursor, 30) : null;
	}

	private Page<UUID> read(String sort, @Nullable String cursor, int size) {
		return read(new Conditions(), PageRequest.of(cursor, size, sort, false));
	}

	private Page<UUID> read(Conditions where, PageRequest request) {
		Mono<Page<UUID>> page = Mono
			.defer(() -> LIST.read(this.database, where, request, (row) -> row.get("id", UUID.class)));
		return page.block();
	}

}
