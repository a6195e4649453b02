package id.sentra.financing.loan;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

import id.sentra.platform.paging.KeysetQuery;
import id.sentra.platform.paging.SortColumn;
import id.sentra.platform.paging.Page;
import id.sentra.financing.listing.Listing;
import id.sentra.financing.loan.domain.Loan;
import id.sentra.financing.loan.domain.Refund;
import id.sentra.financing.loan.domain.Refund.Outcome;
import id.sentra.financing.loan.domain.Refund.Status;
import id.sentra.financing.loan.domain.Refund.Step;
import id.sentra.platform.error.Conflict;
import id.sentra.platform.error.StaleVersion;
import id.sentra.platform.security.Scope;
import id.sentra.platform.sql.Columns;
import id.sentra.platform.sql.Conditions;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The refunds there are; every method works within its caller's transaction. */
@Repository
class Refunds {

	private static final String SELECT = "select * from refund";

	private static final KeysetQuery LIST = KeysetQuery.of("*", "refund", "-proposed", SortColumn.id("proposed", "id"),
			SortColumn.number("amount", "amount"));

	private static final String INSERT = """
			insert into refund (id, version, loan_id, sme_id, region_code, amount, status, proposed_by, proposed_at)
			values (:id, :version, :loan, :sme, :region, :amount, :status, :by, :at)""";

	private static final String UPDATE = """
			update refund set version = :version, status = :status, decided_by = :by, decided_at = :at, payment_id = :payment
			where id = :id and version = :from""";

	private final DatabaseClient database;

	Refunds(DatabaseClient database) {
		this.database = database;
	}

	Mono<Refund> find(UUID loanId, UUID id, Scope scope) {
		Conditions sql = Conditions.within(scope, "region_code", "sme_id")
			.and("id = :id", "id", id)
			.and("loan_id = :loan", "loan", loanId);
		return sql.bind(this.database.sql(SELECT + sql.where())).map(Refunds::refund).one();
	}

	/** Usually the newest first. */
	Mono<Page<Refund>> list(Listing listing, @Nullable UUID loanId, Scope scope) {
		Conditions sql = Conditions.within(scope, "region_code", "sme_id")
			.inRegion("region_code", "region", listing.region())
			.and("status = :status", "status", listing.status())
			.and("loan_id = :loan", "loan", loanId);
		return LIST.read(this.database, sql, listing.page(), Refunds::refund);
	}

	/** Conflict when another refund of the loan waits for its decision. */
	Mono<Refund> add(Refund refund, Loan loan) {
		return this.database.sql(INSERT)
			.bind("id", refund.id())
			.bind("version", refund.version())
			.bind("loan", refund.loanId())
			.bind("sme", loan.contract().borrower().smeId())
			.bind("region", loan.contract().borrower().region().value())
			.bind("amount", refund.amount().amount())
			.bind("status", refund.status().name())
			.bind("by", refund.proposal().by())
			.bind("at", refund.proposal().at().atOffset(ZoneOffset.UTC))
			.fetch()
			.rowsUpdated()
			.thenReturn(refund)
			.onErrorMap(DuplicateKeyException.class, (ex) -> new Conflict("refund-open"));
	}

	/** Saves a decision as the successor of a version; stale when another stands. */
	Mono<Refund> save(Refund refund, long from) {
		Outcome outcome = refund.outcome();
		if (outcome == null) {
			throw new IllegalStateException("nothing was decided");
		}
		return this.database.sql(UPDATE)
			.bind("id", refund.id())
			.bind("version", refund.version())
			.bind("status", refund.status().name())
			.bind("by", outcome.decision().by())
			.bind("at", outcome.decision().at().atOffset(ZoneOffset.UTC))
			.bind("payment",
					(outcome.paymentId() != null) ? Parameters.in(outcome.paymentId()) : Parameters.in(UUID.class))
			.bind("from", from)
			.fetch()
			.rowsUpdated()
			.filter((rows) -> rows == 1)
			.switchIfEmpty(Mono.error(() -> new StaleVersion("stale-version")))
			.thenReturn(refund);
	}

	private static Refund refund(Readable row) {
		Outcome outcome = (row.get("decided_by", String.class) != null)
				? new Outcome(step(row, "decided"), row.get("payment_id", UUID.class)) : null;
		return new Refund(row.get("id", UUID.class), row.get("version", Long.class), row.get("loan_id", UUID.class),
				LoanRows.rupiah(row, "amount"), Columns.constant(row, "status", Status.class), step(row, "proposed"),
				outcome);
	}

	private static Step step(Readable row, String what) {
		return new Step(row.get(what + "_by", String.class), row.get(what + "_at", OffsetDateTime.class).toInstant());
	}

}
