package id.sentra.financing.ledger;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.sentra.financing.ledger.domain.JournalEntry;
import id.sentra.financing.ledger.domain.JournalEntry.Line;
import id.sentra.platform.money.Rupiah;
import id.sentra.platform.security.Scope;
import id.sentra.platform.sql.ArrayParameter;
import id.sentra.platform.sql.Columns;
import id.sentra.platform.sql.Conditions;
import id.sentra.platform.tx.DeferredWrite;
import id.sentra.platform.tx.Transactions;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The journal: entries are added, never changed. */
@Repository
public class Ledger {

	/** All lines in one part: totals are then locked in one order by everybody. */
	private static final String POST = """
			entries as (insert into journal_entry (id, kind, business_date, reference, posted_by)
				select * from unnest(:entry_ids::uuid[], :entry_kinds::text[], :entry_days::date[], :entry_references::text[],
					:entry_by::text[])),
			lines as (insert into journal_line (entry_id, line_no, account, loan_id, sme_id, region_code, amount)
				select * from unnest(:line_entries::uuid[], :line_numbers::int[], :line_accounts::text[], :line_loans::uuid[],
					:line_smes::uuid[], :line_regions::text[], :line_amounts::bigint[]))""";

	private final DatabaseClient database;

	Ledger(DatabaseClient database) {
		this.database = database;
	}

	/** Posts entries with the last statement of the transaction. */
	public Mono<Void> post(List<JournalEntry> entries) {
		if (entries.isEmpty()) {
			return Mono.empty();
		}
		List<Row> rows = new ArrayList<>();
		for (JournalEntry entry : entries) {
			for (int number = 0; number < entry.lines().size(); number++) {
				rows.add(new Row(entry, number + 1, entry.lines().get(number)));
			}
		}
		Map<String, Object> values = new HashMap<>();
		values.put("entry_ids", ArrayParameter.of(entries, UUID.class, JournalEntry::id));
		values.put("entry_kinds", ArrayParameter.of(entries, String.class, (entry) -> entry.kind().name()));
		values.put("entry_days", ArrayParameter.of(entries, LocalDate.class, (entry) -> entry.occasion().day()));
		values.put("entry_references",
				ArrayParameter.of(entries, String.class, (entry) -> entry.occasion().reference()));
		values.put("entry_by", ArrayParameter.of(entries, String.class, (entry) -> entry.occasion().by()));
		values.put("line_entries", ArrayParameter.of(rows, UUID.class, (row) -> row.entry().id()));
		values.put("line_numbers", ArrayParameter.of(rows, Integer.class, Row::number));
		values.put("line_accounts", ArrayParameter.of(rows, String.class, (row) -> row.line().account().code()));
		values.put("line_loans", ArrayParameter.of(rows, UUID.class, (row) -> row.entry().subject().loanId()));
		values.put("line_smes", ArrayParameter.of(rows, UUID.class, (row) -> row.entry().subject().smeId()));
		values.put("line_regions",
				ArrayParameter.of(rows, String.class, (row) -> row.entry().subject().region().value()));
		values.put("line_amounts", ArrayParameter.of(rows, Long.class, (row) -> row.line().amount().amount()));
		return Transactions.defer(new DeferredWrite("entries", POST, values));
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
