package id.sentra.financing.loan;

import java.time.LocalDate;
import java.util.HashMap;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import id.sentra.platform.paging.KeysetQuery;
import id.sentra.platform.paging.SortColumn;
import id.sentra.platform.paging.Page;
import id.sentra.financing.listing.Listing;
import id.sentra.financing.loan.domain.CollectabilityRuleSets;
import id.sentra.financing.loan.domain.CollectabilityRules;
import id.sentra.financing.loan.domain.Contract;
import id.sentra.financing.loan.domain.Contract.Source;
import id.sentra.financing.loan.domain.Loan;
import id.sentra.financing.loan.domain.LoanStatus;
import id.sentra.financing.loan.domain.RepaymentPlan;
import id.sentra.financing.loan.domain.Zone;
import id.sentra.platform.error.Conflict;
import id.sentra.platform.error.NotFound;
import id.sentra.platform.error.StaleVersion;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.Scope;
import id.sentra.platform.sql.Columns;
import id.sentra.platform.sql.Conditions;
import id.sentra.platform.tx.DeferredWrite;
import id.sentra.platform.tx.Transactions;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The loans there are; every method works within its caller's transaction. */
@Repository
public class Loans {

	static final String COLUMNS = "*, (select name from sme where sme.id = sme_id) as sme_name";

	private static final String SELECT = "select " + COLUMNS + " from loan";

	private static final KeysetQuery LIST = KeysetQuery.of(COLUMNS, "loan", "-contracted",
			SortColumn.id("contracted", "id"), SortColumn.number("principal", "principal"),
			SortColumn.number("owed", "principal - paid_principal"), SortColumn.text("district", "region_code"),
			SortColumn.text("number", "number"));

	private static final String INSERT = """
			loan_added as (
				insert into loan (id, version, number, application_id, take_over_id, balance_on, sme_id, region_code, zone,
					programme_code, programme_version, budget_region, principal, rate, term_months, method, status, created_by,
					created_at)
				values (:new_id, :new_version, :new_number, :new_application, :new_take_over, :new_balance_on, :new_sme,
					:new_region, :new_zone, :new_programme, :new_programme_version, :new_budget, :new_principal, :new_rate,
					:new_months, :new_method, :new_status, :new_created_by, :new_created_at))""";

	private static final String UPDATE = """
			loan_saved as (
				update loan set version = :loan_version, status = :loan_status, disbursed_on = :loan_disbursed_on,
					disbursed_by = :loan_disbursed_by, as_of = :loan_as_of, paid_principal = :loan_paid_principal,
					paid_interest = :loan_paid_interest, accrued_interest = :loan_accrued, credit = :loan_credit,
					unpaid_from = :loan_unpaid_from, accruing_no = :loan_accruing_no, days_past_due = :loan_days_past_due,
					collectability = :loan_collectability, settled_on = :loan_settled_on
				where id = :loan_id and version = :loan_from returning 1)""";

	private final DatabaseClient database;

	private final InstalmentTable instalments;

	Loans(DatabaseClient database) {
		this.database = database;
		this.instalments = new InstalmentTable(database);
	}

	/** Not found when there is none within the scope. */
	public Mono<Loan> find(UUID id, Scope scope) {
		return one(id, scope, "");
	}

	/** Loans by their ids, within the scope of the transaction. */
	public Mono<List<Loan>> findAll(List<UUID> ids) {
		return this.database.sql(SELECT + " where id = any(:ids) order by id")
			.bind("ids", ids.toArray(UUID[]::new))
			.map(LoanRows::loan)
			.all()
			.collectList();
	}

	/** The same, held against all other changes until the transaction ends. */
	public Mono<Loan> lock(UUID id, Scope scope) {
		return one(id, scope, " for no key update");
	}

	/** The same in the version somebody looked at; stale when another stands. */
	public Mono<Loan> lock(UUID id, long version, Scope scope) {
		return lock(id, scope).filter((loan) -> loan.version() == version)
			.switchIfEmpty(Mono.error(() -> new StaleVersion("stale-version")));
	}

	private Mono<Loan> one(UUID id, Scope scope, String lock) {
		Conditions sql = Conditions.within(scope, "region_code", "sme_id").and("id = :id", "id", id);
		return sql.bind(this.database.sql(SELECT + sql.where() + lock))
			.map(LoanRows::loan)
			.one()
			.switchIfEmpty(Mono.error(() -> new NotFound("loan-not-found")));
	}

	/**
	 * Loans by the numbers of their contracts, held, always in the same order. Not found
	 * when one of them is none within the scope.
	 */
	Mono<List<Loan>> lockNumbers(Set<String> numbers, Scope scope) {
		Conditions sql = Conditions.within(scope, "region_code", "sme_id")
			.and("number = any(:numbers)", "numbers", numbers.toArray(String[]::new));
		return sql.bind(this.database.sql(SELECT + sql.where() + " order by id for no key update"))
			.map(LoanRows::loan)
			.all()
			.collectList()
			.filter((found) -> found.size() == numbers.size())
			.switchIfEmpty(Mono.error(() -> new NotFound("loan-not-found")));
	}

	/** Running loans of a key range with a credit and something due, held. */
	public Mono<List<Loan>> lockWithCreditDue(Zone zone, UUID first, UUID last, LocalDate day) {
		return this.database.sql(SELECT + """
				 where zone = :zone and status = 'ACTIVE' and id between :first and :last and credit > 0
				and unpaid_from <= :day and as_of <= :day order by id for no key update""")
			.bind("zone", zone.name())
			.bind("first", first)
			.bind("last", last)
			.bind("day", day)
			.map(LoanRows::loan)
			.all()
			.collectList();
	}

	/** Contracts of an SME that are not paid out, held. */
	Mono<List<Loan>> lockContracted(UUID smeId) {
		return this.database
			.sql(SELECT + " where sme_id = :sme and status = 'CONTRACTED' order by id for no key update")
			.bind("sme", smeId)
			.map(LoanRows::loan)
			.all()
			.collectList();
	}

	/** Usually the newest first. */
	public Mono<Page<Loan>> list(Listing listing, Filter filter, Scope scope) {
		Conditions sql = Conditions.within(scope, "region_code", "sme_id")
			.inRegion("region_code", "region", listing.region())
			.oneOf("status", "statuses", filter.statuses())
			.and("sme_id = :sme", "sme", filter.smeId())
			.and("number = :number", "number", filter.number())
			.and("status = 'ACTIVE' and collectability = :collectability", "collectability", filter.collectability());
		if (filter.inArrears()) {
			sql.and("collectability > 1 and status = 'ACTIVE'");
		}
		return LIST.read(this.database, sql, listing.page(), LoanRows::loan);
	}

	/** Conflict when there is a contract of the application. */
	public Mono<Loan> add(Loan loan) {
		return addDeferred(loan).then(Transactions.flush()).thenReturn(loan);
	}

	/** The same, with the last statement of the transaction. */
	Mono<Loan> addDeferred(Loan loan) {
		return Transactions
			.defer(new DeferredWrite("loan_added", INSERT, values(loan), null,
					Map.of("loan_of_application", () -> new Conflict("contract-exists"))))
			.thenReturn(loan);
	}

	private static Map<String, Object> values(Loan loan) {
		Contract contract = loan.contract();
		Source source = contract.funding().source();
		Map<String, Object> values = new HashMap<>();
		values.put("new_id", loan.id());
		values.put("new_version", loan.version());
		values.put("new_number", contract.number());
		values.put("new_application", source.isTakeOver() ? Parameters.in(UUID.class) : Parameters.in(source.id()));
		values.put("new_take_over", source.isTakeOver() ? Parameters.in(source.id()) : Parameters.in(UUID.class));
		values.put("new_balance_on", Parameters.in(R2dbcType.DATE, source.balanceOn()));
		values.put("new_sme", contract.borrower().smeId());
		values.put("new_region", contract.borrower().region().value());
		values.put("new_zone", contract.borrower().zone().name());
		values.put("new_programme", contract.funding().programme());
		values.put("new_programme_version", contract.funding().programmeVersion());
		values.put("new_budget", contract.funding().budget().value());
		values.put("new_principal", contract.terms().principal().amount());
		values.put("new_rate", contract.terms().rate().basisPoints());
		values.put("new_months", contract.terms().months());
		values.put("new_method", contract.terms().method().name());
		values.put("new_status", loan.status().name());
		values.put("new_created_by", contract.signing().by());
		values.put("new_created_at", contract.signing().at().atOffset(ZoneOffset.UTC));
		return values;
	}

	/**
	 * Saves it as the successor of a version, with the last statement of the transaction;
	 * stale when another stands.
	 */
	public Mono<Loan> save(Loan loan, long from) {
		Map<String, Object> values = LoanRows.values(loan);
		values.put("loan_from", from);
		return Transactions
			.defer(new DeferredWrite("loan_saved", UPDATE, values, () -> new StaleVersion("stale-version"), Map.of()))
			.thenReturn(loan);
	}

	/**
	 * Fixes the instalments of a loan that is paid out, with the last statement of the
	 * transaction.
	 */
	public Mono<Void> addPlan(Loan loan, RepaymentPlan plan) {
		return this.instalments.add(loan, plan);
	}

	public Mono<RepaymentPlan> plan(Loan loan) {
		return this.instalments.plan(loan);
	}

	/** The running number of the next contract of a region, and the zone of its days. */
	Mono<NextContract> nextContract(RegionCode region) {
		return this.database
			.sql("select zone, nextval('contract_number') as n from province_zone where province = left(:region, 2)")
			.bind("region", region.value())
			.map((row) -> new NextContract(Columns.constant(row, "zone", Zone.class), row.get("n", Long.class)))
			.one();
	}

	public Mono<Zone> zone(RegionCode region) {
		return this.database.sql("select zone from province_zone where province = left(:region, 2)")
			.bind("region", region.value())
			.map((row) -> Columns.constant(row, "zone", Zone.class))
			.one();
	}

	public Mono<CollectabilityRules> collectability(LocalDate day) {
		return this.database.sql("""
				select from_days, collectability from collectability_rule where valid_from =
					(select max(valid_from) from collectability_rule where valid_from <= :day)""")
			.bind("day", day)
			.map((row) -> new int[] { row.get("from_days", Integer.class), row.get("collectability", Integer.class) })
			.all()
			.collect(TreeMap<Integer, Integer>::new, (rules, rule) -> rules.put(rule[0], rule[1]))
			.map(CollectabilityRules::new);
	}

	/** The rules of collectability of all days. */
	Mono<CollectabilityRuleSets> collectabilityRules() {
		return this.database.sql("select valid_from, from_days, collectability from collectability_rule")
			.map((row) -> new Threshold(row.get("valid_from", LocalDate.class), row.get("from_days", Integer.class),
					row.get("collectability", Integer.class)))
			.all()
			.collect(Collectors.groupingBy(Threshold::validFrom, TreeMap::new,
					Collectors.toMap(Threshold::fromDays, Threshold::collectability, (one, other) -> one,
							TreeMap::new)))
			.map((days) -> {
				NavigableMap<LocalDate, CollectabilityRules> sets = new TreeMap<>();
				days.forEach((day, rules) -> sets.put(day, new CollectabilityRules(rules)));
				return new CollectabilityRuleSets(sets);
			});
	}

	private record Threshold(LocalDate validFrom, int fromDays, int collectability) {
	}

	/** What the next contract of a region begins with. */
	record NextContract(Zone zone, long number) {
	}

	/** Of some statuses, in arrears, of a collectability, of an SME only. */
	public record Filter(Set<LoanStatus> statuses, boolean inArrears, @Nullable Integer collectability,
			@Nullable UUID smeId, @Nullable String number) {
	}

}
