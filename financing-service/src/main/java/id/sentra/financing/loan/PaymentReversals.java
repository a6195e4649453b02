package id.sentra.financing.loan;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

import id.sentra.platform.paging.KeysetQuery;
import id.sentra.platform.paging.SortColumn;
import id.sentra.platform.paging.Page;
import id.sentra.financing.listing.Listing;
import id.sentra.financing.loan.domain.Loan;
import id.sentra.financing.loan.domain.PaymentReversal;
import id.sentra.financing.loan.domain.PaymentReversal.Outcome;
import id.sentra.financing.loan.domain.PaymentReversal.Reason;
import id.sentra.financing.loan.domain.PaymentReversal.Status;
import id.sentra.financing.loan.domain.PaymentReversal.Step;
import id.sentra.platform.error.Conflict;
import id.sentra.platform.error.NotFound;
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

/**
 * Payments that are to be taken back; every method works within its caller's transaction.
 */
@Repository
class PaymentReversals {

	private static final KeysetQuery LIST = KeysetQuery.of("*", "payment_reversal", "-proposed",
			SortColumn.id("proposed", "id"));

	private static final String INSERT = """
			insert into payment_reversal (id, version, loan_id, sme_id, region_code, payment_id, reason, status, proposed_by,
				proposed_at)
			values (:id, :version, :loan, :sme, :region, :payment, :reason, :status, :by, :at)""";

	private static final String UPDATE = """
			update payment_reversal set version = :version, status = :status, decided_by = :by, decided_at = :at,
				reversal_id = :reversal
			where id = :id and version = :from""";

	private final DatabaseClient database;

	PaymentReversals(DatabaseClient database) {
		this.database = database;
	}

	/** In the version somebody looked at; stale when another stands. */
	Mono<PaymentReversal> find(UUID loanId, UUID id, long version, Scope scope) {
		Conditions sql = Conditions.within(scope, "region_code", "sme_id")
			.and("id = :id", "id", id)
			.and("loan_id = :loan", "loan", loanId);
		return sql.bind(this.database.sql("select * from payment_reversal" + sql.where()))
			.map(PaymentReversals::reversal)
			.one()
			.switchIfEmpty(Mono.error(() -> new NotFound("reversal-not-found")))
			.filter((reversal) -> reversal.version() == version)
			.switchIfEmpty(Mono.error(() -> new StaleVersion("stale-version")));
	}

	/** Usually the newest first. */
	Mono<Page<PaymentReversal>> list(Listing listing, @Nullable UUID loanId, Scope scope) {
		Conditions sql = Conditions.within(scope, "region_code", "sme_id")
			.inRegion("region_code", "region", listing.region())
			.and("status = :status", "status", listing.status())
			.and("loan_id = :loan", "loan", loanId);
		return LIST.read(this.database, sql, listing.page(), PaymentReversals::reversal);
	}

	/** Conflict when the payment was taken back, or is about to. */
	Mono<PaymentReversal> add(PaymentReversal reversal, Loan loan) {
		return this.database.sql(INSERT)
			.bind("id", reversal.id())
			.bind("version", reversal.version())
			.bind("loan", reversal.loanId())
			.bind("sme", loan.contract().borrower().smeId())
			.bind("region", loan.contract().borrower().region().value())
			.bind("payment", reversal.paymentId())
			.bind("reason", reversal.reason().name())
			.bind("status", reversal.status().name())
			.bind("by", reversal.proposal().by())
			.bind("at", reversal.proposal().at().atOffset(ZoneOffset.UTC))
			.fetch()
			.rowsUpdated()
			.thenReturn(reversal)
			.onErrorMap(DuplicateKeyException.class, (ex) -> new Conflict("reversal-known"));
	}

	/** Saves a decision as the successor of a version; stale when another stands. */
	Mono<PaymentReversal> save(PaymentReversal reversal, long from) {
		Outcome outcome = reversal.outcome();
		if (outcome == null) {
			throw new IllegalStateException("nothing was decided");
		}
		UUID payment = outcome.reversalId();
		return this.database.sql(UPDATE)
			.bind("id", reversal.id())
			.bind("version", reversal.version())
			.bind("status", reversal.status().name())
			.bind("by", outcome.decision().by())
			.bind("at", outcome.decision().at().atOffset(ZoneOffset.UTC))
			.bind("reversal", (payment != null) ? Parameters.in(payment) : Parameters.in(UUID.class))
			.bind("from", from)
			.fetch()
			.rowsUpdated()
			.filter((rows) -> rows == 1)
			.switchIfEmpty(Mono.error(() -> new StaleVersion("stale-version")))
			.thenReturn(reversal);
	}

	private static PaymentReversal reversal(Readable row) {
		Outcome outcome = (row.get("decided_by", String.class) != null)
				? new Outcome(step(row, "decided"), row.get("reversal_id", UUID.class)) : null;
		return new PaymentReversal(row.get("id", UUID.class), row.get("version", Long.class),
				row.get("loan_id", UUID.class), row.get("payment_id", UUID.class),
				Columns.constant(row, "reason", Reason.class), Columns.constant(row, "status", Status.class),
				step(row, "proposed"), outcome);
	}

	private static Step step(Readable row, String what) {
		return new Step(row.get(what + "_by", String.class), row.get(what + "_at", OffsetDateTime.class).toInstant());
	}

}
