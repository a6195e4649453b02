package id.sentra.financing.programme;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import id.sentra.financing.programme.domain.Programme;
import id.sentra.financing.programme.domain.Programme.Basis;
import id.sentra.financing.programme.domain.Programme.Limits;
import id.sentra.financing.programme.domain.Programme.Pricing;
import id.sentra.financing.programme.domain.Purpose;
import id.sentra.financing.schedule.domain.RepaymentMethod;
import id.sentra.platform.money.Rupiah;
import id.sentra.platform.sql.Columns;
import io.r2dbc.spi.Readable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The programmes as their rules of a day say. */
@Repository
public class Programmes {

	private static final String ON_DAY = """
			select distinct on (code) * from programme
			where valid_from <= :day and (valid_until is null or valid_until >= :day)
			order by code, valid_from desc""";

	private static final String FIND = """
			select * from programme where code = :code and valid_from <= :day and (valid_until is null or valid_until >= :day)
			order by valid_from desc limit 1""";

	private static final String LIMIT = """
			select up_to from approval_limit where region_level = :level and valid_from <= :day
			order by valid_from desc limit 1""";

	private final DatabaseClient database;

	Programmes(DatabaseClient database) {
		this.database = database;
	}

	/** The rules of one programme on a day, or nothing when it does not run then. */
	public Mono<Programme> find(String code, LocalDate day) {
		return this.database.sql(FIND).bind("code", code).bind("day", day).map(Programmes::programme).one();
	}

	public Mono<List<Programme>> all(LocalDate day) {
		return this.database.sql(ON_DAY).bind("day", day).map(Programmes::programme).all().collectList();
	}

	/** Every version there ever was, of each programme the newest first. */
	public Mono<List<Programme>> versions() {
		return this.database.sql("select * from programme order by code, valid_from desc")
			.map(Programmes::programme)
			.all()
			.collectList();
	}

	/**
	 * The highest amount that an approver of a region that wide may decide (0 the
	 * country, 1 a province, 2 a city, 3 a district); zero when none is laid down.
	 */
	public Mono<Rupiah> approvalLimit(int regionLevel, LocalDate day) {
		return this.database.sql(LIMIT)
			.bind("level", regionLevel)
			.bind("day", day)
			.map((row) -> Columns.rupiah(row, "up_to"))
			.one()
			.defaultIfEmpty(Rupiah.ZERO);
	}

	private static Programme programme(Readable row) {
		Limits limits = new Limits(Columns.rupiah(row, "min_amount"), Columns.rupiah(row, "max_amount"),
				Map.of(Purpose.WORKING_CAPITAL, row.get("working_capital_months", Integer.class), Purpose.INVESTMENT,
						row.get("investment_months", Integer.class)),
				Set.of(row.get("scales", String[].class)), row.get("min_points", Integer.class));
		Pricing pricing = new Pricing(Columns.constant(row, "method", RepaymentMethod.class),
				Arrays.asList(row.get("rates", Integer[].class)), row.get("subsidy", Integer.class),
				Columns.rupiah(row, "collateral_free_up_to"));
		Basis basis = new Basis(row.get("legal_basis", String.class), row.get("valid_from", LocalDate.class),
				row.get("valid_until", LocalDate.class));
		return new Programme(row.get("code", String.class), row.get("version", Integer.class),
				row.get("name", String.class), basis, limits, pricing);
	}

}
