package id.sentra.financing.loanapplication;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.sentra.platform.paging.KeysetQuery;
import id.sentra.platform.paging.SortColumn;
import id.sentra.platform.paging.Page;
import id.sentra.financing.listing.Listing;
import id.sentra.financing.loanapplication.Indebtedness.WorstLoan;
import id.sentra.financing.loanapplication.domain.LoanApplication;
import id.sentra.platform.error.Conflict;
import id.sentra.platform.error.NotFound;
import id.sentra.platform.error.StaleVersion;
import id.sentra.platform.outbox.Outbox;
import id.sentra.platform.security.Scope;
import id.sentra.platform.sme.MergedSme;
import id.sentra.platform.sql.Conditions;
import id.sentra.platform.tx.DeferredWrite;
import id.sentra.platform.tx.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The applications there are; every method works within its caller's transaction. */
@Repository
public class LoanApplications {

	/** With the officers who did something about it for the owner. */
	private static final String COLUMNS = """
			*, (select name from sme where sme.id = sme_id) as sme_name,
				array(select distinct officer from counter_act where subject_id = loan_application.id) as officers""";

	private static final String SELECT = "select " + COLUMNS + " from loan_application";

	private static final KeysetQuery LIST = KeysetQuery.of(COLUMNS, "loan_application", "-created",
			SortColumn.id("created", "id"), SortColumn.number("amount", "amount"),
			SortColumn.text("district", "region_code"));

	private static final String INSERT = """
			insert into loan_application (id, version, sme_id, region_code, programme_code, amount, term_months, purpose,
				status, created_by, created_at, score, proposal, proposed_by, decided_by, decided_at, reasons, budget_region)
			values (:application_id, :application_version, :sme, :region, :application_programme, :application_amount,
				:application_months, :application_purpose, :application_status, :createdBy, :createdAt, :application_score,
				:application_proposal, :application_proposed_by, :application_decided_by, :application_decided_at,
				:application_reasons, :application_budget)""";

	private static final String UPDATE = """
			application as (
				update loan_application set version = :application_version, programme_code = :application_programme,
					amount = :application_amount, term_months = :application_months, purpose = :application_purpose,
					status = :application_status, score = :application_score, proposal = :application_proposal,
					proposed_by = :application_proposed_by, decided_by = :application_decided_by,
					decided_at = :application_decided_at, reasons = :application_reasons, budget_region = :application_budget
				where id = :application_id and version = :application_from returning 1)""";

	/** Where no rule is laid down, no arrears forbid it. */
	private static final String INDEBTEDNESS = """
			select d.*, coalesce((select worst_collectability from arrears_rule
					where programme_code = :programme and valid_from <= :day order by valid_from desc limit 1), 5)::int as allowed
			from loans_of_sme(:sme, :programme) d""";

	private final DatabaseClient database;

	private final ApplicationRows rows;

	LoanApplications(DatabaseClient database, JsonMapper json) {
		this.database = database;
		this.rows = new ApplicationRows(json);
	}

	/** Not found when there is none within the scope. */
	public Mono<LoanApplication> find(UUID id, Scope scope) {
		Conditions sql = Conditions.within(scope, "region_code", "sme_id").and("id = :id", "id", id);
		return sql.bind(this.database.sql(SELECT + sql.where()))
			.map(this.rows::application)
			.one()
			.switchIfEmpty(Mono.error(() -> new NotFound("application-not-found")));
	}

	/** The same in the version somebody looked at; stale when another stands. */
	public Mono<LoanApplication> find(UUID id, long version, Scope scope) {
		return find(id, scope).filter((application) -> application.version() == version)
			.switchIfEmpty(Mono.error(() -> new StaleVersion("stale-version")));
	}

	/** Usually the newest first. */
	public Mono<Page<LoanApplication>> list(Listing listing, @Nullable UUID smeId, Scope scope) {
		Conditions sql = Conditions.within(scope, "region_code", "sme_id")
			.inRegion("region_code", "region", listing.region())
			.and("status = :status", "status", listing.status())
			.and("sme_id = :sme", "sme", smeId);
		return LIST.read(this.database, sql, listing.page(), this.rows::application);
	}

	/** Conflict when the SME has one open under the programme. */
	public Mono<LoanApplication> add(LoanApplication application) {
		return this.database.sql(INSERT)
			.bindValues(this.rows.values(application))
			.bind("sme", application.applicant().smeId())
			.bind("region", application.applicant().region().value())
			.bind("createdBy", application.origin().by())
			.bind("createdAt", application.origin().at().atOffset(ZoneOffset.UTC))
			.fetch()
			.rowsUpdated()
			.thenReturn(application)
			.onErrorMap(DuplicateKeyException.class, (ex) -> new Conflict("application-open"));
	}

	/**
	 * Saves it as the successor of a version, with the last statement of the transaction;
	 * stale when another stands.
	 */
	public Mono<LoanApplication> save(LoanApplication application, long from) {
		Map<String, Object> values = this.rows.values(application);
		values.put("application_from", from);
		return Transactions
			.defer(new DeferredWrite("application", UPDATE, values, () -> new StaleVersion("stale-version"),
					Map.of("loan_application_open", () -> new Conflict("application-open"), Outbox.VERSION_TAKEN,
							() -> new StaleVersion("stale-version"))))
			.thenReturn(application);
	}

	/** How many loans the SME has had under the programme, wherever. */
	public Mono<Integer> loansBefore(UUID smeId, String programme) {
		return this.database.sql("select before from loans_of_sme(:sme, :programme)")
			.bind("sme", smeId)
			.bind("programme", programme)
			.mapValue(Integer.class)
			.one();
	}

	/**
	 * What the SME has borrowed, also where the asker does not see it, and with which
	 * collectability the programme's rule of a day lets it borrow.
	 */
	Mono<Indebtedness> indebtedness(UUID smeId, String programme, LocalDate day) {
		return this.database.sql(INDEBTEDNESS)
			.bind("sme", smeId)
			.bind("programme", programme)
			.bind("day", day)
			.map((row) -> {
				String number = row.get("number", String.class);
				return new Indebtedness(row.get("before", Integer.class), (number != null) ? new WorstLoan(number,
						row.get("days_past_due", Integer.class), row.get("collectability", Integer.class)) : null,
						row.get("allowed", Integer.class));
			})
			.one();
	}

	/** What an SME has applied for and has no contract of yet, held. */
	Mono<List<LoanApplication>> lockOpen(UUID smeId) {
		return this.database
			.sql(SELECT + " where sme_id = :sme and status in ('DRAFT', 'SCORED', 'PROPOSED', 'APPROVED')"
					+ " order by id for no key update")
			.bind("sme", smeId)
			.map(this.rows::application)
			.all()
			.collectList();
	}

	/** The open applications of both, the survivor's before the duplicate's. */
	Mono<List<LoanApplication>> open(MergedSme merged) {
		return this.database
			.sql(SELECT + " where sme_id in (:from, :to) and status in ('DRAFT', 'SCORED', 'PROPOSED', 'APPROVED')"
					+ " order by sme_id = :from, id for no key update")
			.bind("from", merged.duplicate())
			.bind("to", merged.survivor())
			.map(this.rows::application)
			.all()
			.collectList();
	}

}
