package id.sentra.financing.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import id.sentra.financing.programme.domain.Budget;
import id.sentra.financing.programme.domain.Budget.Grant;
import id.sentra.platform.error.Conflict;
import id.sentra.platform.money.Rupiah;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.Scope;
import id.sentra.platform.sql.Columns;
import id.sentra.platform.tx.DeferredWrite;
import id.sentra.platform.tx.Transactions;
import io.r2dbc.spi.Readable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/**
 * Budgets of programmes. Every change is one conditional statement: however many approve
 * at once, what is reserved and used never exceeds the amount.
 */
@Repository
public class Budgets {

	private static final String OF_DISTRICT = """
			 where programme_code = :programme and region_code = (select max(region_code) from programme_budget
				where programme_code = :programme and (region_code = :district or starts_with(:district, region_code || '.')))
			and reserved + :amount <= amount - used returning region_code""";

	private static final String RESERVE = "update programme_budget set reserved = reserved + :amount" + OF_DISTRICT;

	private static final String TAKE = "update programme_budget set used = used + :amount" + OF_DISTRICT;

	private static final String RELEASE = """
			update programme_budget set reserved = reserved - :amount
			where programme_code = :programme and region_code = :region""";

	private static final String USE = """
			budget_used as (
				update programme_budget set reserved = reserved - :budget_amount, used = used + :budget_amount
				where programme_code = :budget_programme and region_code = :budget_region returning 1)""";

	private static final String ADD = """
			insert into programme_budget (programme_code, region_code, amount, legal_basis, decided_on, changed_by)
			values (:programme, :region, :amount, :basis, :decided, :by) on conflict do nothing returning *""";

	private static final String CHANGE = """
			update programme_budget set amount = :amount, version = version + 1, legal_basis = :basis, decided_on = :decided,
				changed_by = :by
			where programme_code = :programme and region_code = :region and version = :version returning *""";

	/** Staff of a district see their city's: it serves everybody within. */
	private static final String IN_SCOPE = """
			(:scope = '*' or region_code = :scope or starts_with(region_code, :scope || '.')
				or starts_with(:scope, region_code || '.'))""";

	private final DatabaseClient database;

	Budgets(DatabaseClient database) {
		this.database = database;
	}

	/**
	 * Reserves from the budget of the smallest region around the district that has one.
	 * @return that region; conflict {@code budget-used-up} when it does not suffice
	 */
	public Mono<RegionCode> reserve(String programme, RegionCode district, Rupiah amount) {
		return ofDistrict(RESERVE, programme, district, amount);
	}

	/** Uses at once what was never reserved, of the same budget. */
	public Mono<RegionCode> take(String programme, RegionCode district, Rupiah amount) {
		return ofDistrict(TAKE, programme, district, amount);
	}

	private Mono<RegionCode> ofDistrict(String sql, String programme, RegionCode district, Rupiah amount) {
		return this.database.sql(sql)
			.bind("programme", programme)
			.bind("district", district.value())
			.bind("amount", amount.amount())
			.map((row) -> Columns.region(row, "region_code"))
			.one()
			.switchIfEmpty(Mono.error(() -> new Conflict("budget-used-up")));
	}

	/** Gives a reservation back. */
	public Mono<Void> release(String programme, RegionCode budget, Rupiah amount) {
		return bound(RELEASE, programme, budget, amount).fetch().rowsUpdated().flatMap((rows) -> {
			if (rows != 1) {
				return Mono.error(new IllegalStateException("no budget " + programme + " of " + budget));
			}
			return Mono.empty();
		});
	}

	/** Turns a reservation into use, with the last statement of the transaction. */
	public Mono<Void> use(String programme, RegionCode budget, Rupiah amount) {
		return Transactions.defer(new DeferredWrite("budget_used", USE,
				Map.of("budget_programme", programme, "budget_region", budget.value(), "budget_amount",
						amount.amount()),
				() -> new IllegalStateException("no budget " + programme + " of " + budget), Map.of()));
	}

	/** Budgets within the scope or around it, by programme and region. */
	public Mono<List<Budget>> all(Scope scope) {
		return this.database
			.sql("select * from programme_budget where " + IN_SCOPE + " order by programme_code, region_code")
			.bind("scope", scope.regionSetting())
			.map(Budgets::budget)
			.all()
			.collectList();
	}

	/** A new budget; nothing when the region has one. */
	public Mono<Budget> add(String programme, RegionCode region, Grant grant) {
		return granted(ADD, programme, region, grant).map(Budgets::budget).one();
	}

	/**
	 * Another amount for a budget of that version; conflict when more is reserved and
	 * used, nothing when the version is another.
	 */
	public Mono<Budget> change(String programme, RegionCode region, long version, Grant grant) {
		return granted(CHANGE, programme, region, grant).bind("version", version)
			.map(Budgets::budget)
			.one()
			.onErrorMap(DataIntegrityViolationException.class, (ex) -> new Conflict("budget-in-use"));
	}

	/** What a budget was laid down as over time, the newest first; as far as in scope. */
	public Mono<List<Change>> changes(String programme, RegionCode region, Scope scope) {
		return this.database.sql("""
				select * from programme_budget_change where programme_code = :programme and region_code = :region and\s
				""" + IN_SCOPE + " order by version desc")
			.bind("scope", scope.regionSetting())
			.bind("programme", programme)
			.bind("region", region.value())
			.map((row) -> new Change(row.get("version", Long.class), grant(row),
					row.get("changed_at", OffsetDateTime.class).toInstant()))
			.all()
			.collectList();
	}

	private DatabaseClient.GenericExecuteSpec granted(String sql, String programme, RegionCode region, Grant grant) {
		return bound(sql, programme, region, grant.amount()).bind("basis", grant.legalBasis())
			.bind("decided", grant.decidedOn())
			.bind("by", grant.by());
	}

	private static Grant grant(Readable row) {
		return new Grant(Columns.rupiah(row, "amount"), row.get("legal_basis", String.class),
				row.get("decided_on", LocalDate.class), row.get("changed_by", String.class));
	}

	private DatabaseClient.GenericExecuteSpec bound(String sql, String programme, RegionCode region, Rupiah amount) {
		return this.database.sql(sql)
			.bind("programme", programme)
			.bind("region", region.value())
			.bind("amount", amount.amount());
	}

	private static Budget budget(Readable row) {
		return new Budget(row.get("programme_code", String.class), Columns.region(row, "region_code"),
				row.get("version", Long.class), grant(row), Columns.rupiah(row, "reserved"),
				Columns.rupiah(row, "used"));
	}

	/** What was laid down with a version, and when. */
	public record Change(long version, Grant grant, Instant at) {
	}

}
