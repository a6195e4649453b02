package id.sentra.platform.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.Scope;
import id.sentra.platform.sql.ArrayParameter;
import id.sentra.platform.sql.Columns;
import id.sentra.platform.sql.Conditions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What statements written by hand have in common, asked of a database. */
@SampleTest
class StatementTests {

	private static final UUID OWN = UUID.fromString("019aa5e0-7b1c-7c3e-9d52-3f1b6a0c4e33");

	private static final List<Row> ROWS = List.of(new Row("21.72", null, "MONDAY"), new Row("21.72.01", OWN, "FRIDAY"),
			new Row("21.72.02", null, "SUNDAY"), new Row("21.73", null, "FRIDAY"));

	@Autowired
	DatabaseClient database;

	@Test
	void a_scope_is_its_region_with_all_in_it_or_one_sme_or_nothing() {
		assertThat(found(within(Scope.system()))).hasSize(4);
		assertThat(found(within(Scope.of(RegionCode.of("21.72"))))).containsExactly("21.72", "21.72.01", "21.72.02");
		assertThat(found(within(Scope.ofSme(OWN)))).containsExactly("21.72.01");
		assertThat(found(within(Scope.nothing()))).isEmpty();
	}

	@Test
	void what_is_not_asked_for_is_no_condition() {
		Conditions nothing = new Conditions().and("day = :day", "day", null)
			.inRegion("region", "region", null)
			.oneOf("day", "days", Set.of());
		assertThat(nothing.where()).isEqualTo(" where true");
		assertThat(found(nothing)).hasSize(4);
	}

	@Test
	void conditions_hold_together() {
		Conditions region = within(Scope.of(RegionCode.of("21"))).inRegion("region", "region", RegionCode.of("21.72"));
		assertThat(found(region.oneOf("day", "days", Set.of(DayOfWeek.FRIDAY, DayOfWeek.SUNDAY))))
			.containsExactly("21.72.01", "21.72.02");
		assertThat(found(region.and("day = :day", "day", DayOfWeek.FRIDAY))).containsExactly("21.72.01");
		assertThat(found(new Conditions().and("(region, day) > (:region, :day)", "region", "21.72.02")
			.with("day", DayOfWeek.SUNDAY))).containsExactly("21.73");
		assertThat(found(new Conditions().and("sme is not null"))).containsExactly("21.72.01");
	}

	@Test
	void columns_that_must_hold_something_fail_by_their_name() {
		this.database.sql("""
				select 1 as number, 2::bigint as amount, true as flag, date '2026-11-02' as day, 'MONDAY' as constant,
					array['a', 'b'] as texts, '21.72' as region, null::text as missing""").map((row) -> {
			assertThat(Columns.number(row, "number")).isEqualTo(1);
			assertThat(Columns.longNumber(row, "amount")).isEqualTo(2);
			assertThat(Columns.rupiah(row, "amount").amount()).isEqualTo(2);
			assertThat(Columns.flag(row, "flag")).isTrue();
			assertThat(Columns.day(row, "day")).isEqualTo(LocalDate.of(2026, 11, 2));
			assertThat(Columns.constant(row, "constant", DayOfWeek.class)).isEqualTo(DayOfWeek.MONDAY);
			assertThat(Columns.texts(row, "texts")).containsExactly("a", "b");
			assertThat(Columns.region(row, "region")).isEqualTo(RegionCode.of("21.72"));
			assertThatThrownBy(() -> Columns.text(row, "missing")).hasMessage("missing");
			return true;
		}).one().block();
	}

	private static Conditions within(Scope scope) {
		return Conditions.within(scope, "region", "sme");
	}

	/** Of the rows above, written as array parameters with nulls in them. */
	private List<String> found(Conditions conditions) {
		return conditions
			.bind(this.database
				.sql("""
						select region from (select region collate "C" as region, sme, day
							from unnest(:regions::text[], :smes::uuid[], :constants::text[]) as r(region, sme, day)) as rows"""
						+ conditions.where() + " order by region")
				.bind("regions", ArrayParameter.of(ROWS, String.class, Row::region))
				.bind("smes", ArrayParameter.of(ROWS, UUID.class, Row::sme))
				.bind("constants", ArrayParameter.of(ROWS, String.class, Row::day)))
			.map((row) -> Columns.text(row, "region"))
			.all()
			.collectList()
			.block();
	}

	private record Row(String region, @Nullable UUID sme, String day) {
	}

}
