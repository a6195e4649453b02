package id.sentra.financing.takeover;

import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import id.sentra.platform.paging.KeysetQuery;
import id.sentra.platform.paging.SortColumn;
import id.sentra.platform.paging.Page;
import id.sentra.financing.listing.Listing;
import id.sentra.financing.loan.domain.EarlierLoan;
import id.sentra.financing.takeover.domain.TakeOver;
import id.sentra.financing.takeover.domain.TakeOver.Outcome;
import id.sentra.platform.error.Conflict;
import id.sentra.platform.error.StaleVersion;
import id.sentra.platform.security.Scope;
import id.sentra.platform.sql.Conditions;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The take-overs there are; every method works within its caller's transaction. */
@Repository
class TakeOvers {

	private static final String SELECT = """
			select *, (select name from sme where sme.id = sme_id) as sme_name from loan_take_over""";

	private static final KeysetQuery LIST = KeysetQuery.of(
			"*, (select name from sme where sme.id = sme_id) as sme_name", "loan_take_over", "-proposed",
			SortColumn.id("proposed", "id"), SortColumn.number("principal", "principal"));

	private static final String INSERT = """
			insert into loan_take_over (id, version, sme_id, region_code, status, old_number, programme_code,
				programme_version, principal, rate, term_months, method, disbursed_on, repaid, balance_on, proposed_by,
				proposed_at, next_access)
			values (:id, :version, :sme, :region, :status, :number, :programme, :programmeVersion, :principal, :rate, :months,
				:method, :disbursedOn, :repaid, :balanceOn, :by, :at, :next)""";

	private static final String UPDATE = """
			update loan_take_over set version = :version, status = :status, decided_by = :by, decided_at = :at, loan_id = :loan
			where id = :id and version = :from""";

	private final DatabaseClient database;

	TakeOvers(DatabaseClient database) {
		this.database = database;
	}

	Mono<TakeOver> find(UUID id, Scope scope) {
		Conditions sql = Conditions.within(scope, "region_code", "sme_id").and("id = :id", "id", id);
		return sql.bind(this.database.sql(SELECT + sql.where())).map(TakeOverRows::takeOver).one();
	}

	/** Usually the newest first. */
	Mono<Page<TakeOver>> list(Listing listing, @Nullable UUID smeId, Scope scope) {
		Conditions sql = Conditions.within(scope, "region_code", "sme_id")
			.inRegion("region_code", "region", listing.region())
			.and("status = :status", "status", listing.status())
			.and("sme_id = :sme", "sme", smeId);
		return LIST.read(this.database, sql, listing.page(), TakeOverRows::takeOver);
	}

	/** Those of an SME that wait for a decision, held. */
	Mono<List<TakeOver>> lockProposed(UUID smeId) {
		return this.database.sql(SELECT + " where sme_id = :sme and status = 'PROPOSED' order by id for no key update")
			.bind("sme", smeId)
			.map(TakeOverRows::takeOver)
			.all()
			.collectList();
	}

	/** Conflict when the regency has taken the old number over, or is about to. */
	Mono<TakeOver> add(TakeOver takeOver) {
		EarlierLoan loan = takeOver.loan();
		return this.database.sql(INSERT)
			.bind("id", takeOver.id())
			.bind("version", takeOver.version())
			.bind("sme", takeOver.borrower().smeId())
			.bind("region", takeOver.borrower().region().value())
			.bind("status", takeOver.status().name())
			.bind("number", loan.oldNumber())
			.bind("programme", loan.programme())
			.bind("programmeVersion", loan.programmeVersion())
			.bind("principal", loan.terms().principal().amount())
			.bind("rate", loan.terms().rate().basisPoints())
			.bind("months", loan.terms().months())
			.bind("method", loan.terms().method().name())
			.bind("disbursedOn", loan.disbursedOn())
			.bind("repaid", loan.repaid().amount())
			.bind("balanceOn", loan.balanceOn())
			.bind("by", takeOver.proposal().by())
			.bind("at", takeOver.proposal().at().atOffset(ZoneOffset.UTC))
			.bind("next", Parameters.in(R2dbcType.INTEGER, takeOver.borrower().next()))
			.fetch()
			.rowsUpdated()
			.thenReturn(takeOver)
			.onErrorMap(DuplicateKeyException.class, (ex) -> new Conflict("take-over-known"));
	}

	/**
	 * Holds all of the same borrower and programme until the transaction ends, so that
	 * they are decided one after another.
	 */
	Mono<Void> holdOf(TakeOver takeOver) {
		return this.database.sql("""
				select id from loan_take_over where sme_id = :sme and programme_code = :programme
				order by id for update""")
			.bind("sme", takeOver.borrower().smeId())
			.bind("programme", takeOver.loan().programme())
			.then();
	}

	/** Saves a decision as the successor of a version; stale when another stands. */
	Mono<TakeOver> save(TakeOver takeOver, long from) {
		return TakeOverRows.bind(this.database.sql(UPDATE), decided(takeOver))
			.bind("id", takeOver.id())
			.bind("version", takeOver.version())
			.bind("status", takeOver.status().name())
			.bind("from", from)
			.fetch()
			.rowsUpdated()
			.filter((rows) -> rows == 1)
			.switchIfEmpty(Mono.error(() -> new StaleVersion("stale-version")))
			.thenReturn(takeOver);
	}

	private static Outcome decided(TakeOver takeOver) {
		Outcome outcome = takeOver.outcome();
		if (outcome == null) {
			throw new IllegalStateException("nothing was decided");
		}
		return outcome;
	}

}
