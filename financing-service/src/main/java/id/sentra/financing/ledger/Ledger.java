package id.sentra.financing.ledger;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import id.sentra.financing.ledger.domain.JournalEntry;
import id.sentra.financing.ledger.domain.JournalEntry.Line;
import id.sentra.platform.money.Rupiah;
import id.sentra.platform.security.Scope;
import id.sentra.platform.sql.ArrayParameter;
import id.sentra.platform.sql.Columns;
import id.sentra.platform.sql.Conditions;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The journal: entries are added, never changed. */
@Repository
public class Ledger {

	private static final String ENTRIES = """
			insert into journal_entry (id, kind, business_date, reference, posted_by)
			select * from unnest(:ids::uuid[], :kinds::text[], :days::date[], :references::text[], :by::text[])""";

	private static final String LINES = """
			insert into journal_line (entry_id, line_no, account, loan_id, sme_id, region_code, amount)
			select * from unnest(:entries::uuid[], :numbers::int[], :accounts::text[], :loans::uuid[], :smes::uuid[],
				:regions::text[], :amounts::bigint[])""";

	private final DatabaseClient database;

	Ledger(DatabaseClient database) {
		this.database = database;
	}

	/** Posts entries with the transaction of the caller. */
	public Mono<Void> post(List<JournalEntry> entries) {
		if (entries.isEmpty()) {
			return Mono.empty();
		}
		return this.database.sql(ENTRIES)
			.bind("ids", ArrayParameter.of(entries, UUID.class, JournalEntry::id))
			.bind("kinds", ArrayParameter.of(entries, String.class, (entry) -> entry.kind().name()))
			.bind("days", ArrayParameter.of(entries, LocalDate.class, (entry) -> entry.occasion().day()))
			.bind("references", ArrayParameter.of(entries, String.class, (entry) -> entry.occasion().reference()))
			.bind("by", ArrayParameter.of(entries, String.class, (entry) -> entry.occasion().by()))
			.then()
			.then(Mono.defer(() -> lines(entries)));
	}

	/** All lines in one statement: totals are then locked in one order by everybody. */
	private Mono<Void> lines(List<JournalEntry> entries) {
		List<Row> rows = new ArrayList<>();
		for (JournalEntry entry : entries) {
			for (int number = 0; number < entry.lines().size(); number++) {
				rows.add(new Row(entry, number + 1, entry.lines().get(number)));
			}
		}
		return this.database.sql(LINES)
			.bind("entries", ArrayParameter.of(rows, UUID.class, (row) -> row.entry().id()))
			.bind("numbers", ArrayParameter.of(rows, Integer.class, Row::number))
			.bind("accounts", ArrayParameter.of(rows, String.class, (row) -> row.line().account().code()))
			.bind("loans", ArrayParameter.of(rows, UUID.class, (row) -> row.entry().subject().loanId()))
			.bind("smes", ArrayParameter.of(rows, UUID.class, (row) -> row.entry().subject().smeId()))
			.bind("regions", ArrayParameter.of(rows, String.class, (row) -> row.entry().subject().region().value()))
			.bind("amounts", ArrayParameter.of(rows, Long.class, (row) -> row.line().amount().amount()))
			.then();
	}

	/** What was ever debited and credited of each account within a scope. */
	public Mono<List<Total>> totals(Scope scope) {
		return this.database.sql("""
				select a.code, a.name, a.kind, coalesce(sum(t.debit), 0) as debit, coalesce(sum(t.credit), 0) as credit
				from ledger_account a left join ledger_total t on t.account = a.code and t.region_code like :regions
				group by a.code order by a.code""")
			.bind("regions", scope.regionPattern())
			.map((row) -> new Total(row.get("code", String.class), row.get("name", String.class),
					row.get("kind", String.class), row.get("debit", BigDecimal.class).toBigInteger(),
					row.get("credit", BigDecimal.class).toBigInteger()))
			.all()
			.collectList();
	}

	/** The lines about a loan, the oldest first. */
	public Mono<List<Posting>> postings(UUID loanId, Scope scope) {
		Conditions sql = Conditions.within(scope, "region_code", "sme_id").and("l.loan_id = :loan", "loan", loanId);
		return sql.bind(this.database.sql("""
				select e.id, e.kind, e.business_date, e.reference, e.posted_by, l.account, l.amount, l.line_no
				from journal_line l join journal_entry e on e.id = l.entry_id""" + sql.where()))
			.map((row) -> new Posting(row.get("id", UUID.class), Columns.constant(row, "kind", JournalEntry.Kind.class),
					row.get("business_date", LocalDate.class), row.get("reference", String.class),
					row.get("posted_by", String.class), row.get("account", String.class),
					Columns.rupiah(row, "amount")))
			.all()
			.sort(Comparator.comparing(Posting::day))
			.collectList();
	}

	private record Row(JournalEntry entry, int number, Line line) {
	}

	/** Sums of an account; they may exceed what one amount can. */
	public record Total(String account, String name, String kind, BigInteger debit, BigInteger credit) {

		public BigInteger balance() {
			return this.debit.subtract(this.credit);
		}

	}

	/** A line with its entry. */
	public record Posting(UUID entryId, JournalEntry.Kind kind, LocalDate day, String reference, String by,
			String account, Rupiah amount) {
	}

}
