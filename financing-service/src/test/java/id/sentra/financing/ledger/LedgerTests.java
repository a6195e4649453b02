package id.sentra.financing.ledger;

import java.util.Set;
import java.util.UUID;

import id.sentra.financing.FinancingTest;
import id.sentra.financing.Lending;
import id.sentra.financing.loan.PaymentService;
import id.sentra.financing.loan.PaymentService.Received;
import id.sentra.financing.loan.Payments.Bank;
import id.sentra.financing.loan.Payments.Kind;
import id.sentra.platform.money.Rupiah;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.security.Scope;
import id.sentra.platform.test.Database;
import id.sentra.platform.test.EmbeddedServers;
import id.sentra.platform.tx.Transactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;

import static id.sentra.platform.test.Unique.word;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/** The database itself keeps the journal, whatever code there is above it. */
@FinancingTest
class LedgerTests {

	@Autowired
	WebTestClient client;

	@Autowired
	Transactions transactions;

	@Autowired
	DatabaseClient sql;

	@Autowired
	PaymentService payments;

	Database database;

	Lending lending;

	@BeforeEach
	void lending() {
		this.database = new Database(this.transactions, this.sql);
		this.lending = new Lending(this.client, this.database);
	}

	@Test
	void what_is_posted_is_never_changed_not_even_by_the_owner_of_the_tables() throws Exception {
		this.lending.running();
		for (String table : new String[] { "journal_entry", "journal_line" }) {
			for (String change : new String[] {
					"update " + table + " set " + (table.endsWith("line") ? "amount = 1" : "reference = 'x'"),
					"delete from " + table, "truncate " + table + " cascade" }) {
				assertThatException().isThrownBy(() -> this.database.run(change));
				String name = this.database.texts("select current_database()").get(0);
				try (var owner = EmbeddedServers.connect(name); var statement = owner.createStatement()) {
					assertThatException().isThrownBy(() -> statement.execute(change))
						.withMessageContaining("never changed");
				}
			}
		}
	}

	@Test
	void an_entry_that_does_not_balance_does_not_commit() {
		this.lending.running();
		UUID entry = UUID.randomUUID();
		assertThatException().isThrownBy(() -> this.database.run(entry(entry) + lines(entry, 1, 100, -99)))
			.withStackTraceContaining("does not balance");
		assertThatException().isThrownBy(() -> this.database.run(entry(entry) + " select 1"))
			.withStackTraceContaining("does not balance");
		assertThat(this.database.number("select count(*) from journal_entry where id = '" + entry + "'")).isZero();
		this.database.run(entry(entry) + lines(entry, 1, 100, -100));
		assertThat(this.database.number("select count(*) from journal_entry where id = '" + entry + "'")).isOne();
	}

	@Test
	void nothing_is_added_to_an_entry_of_an_earlier_transaction() {
		this.lending.running();
		UUID entry = UUID.randomUUID();
		this.database.run(entry(entry) + lines(entry, 1, 100, -100));
		assertThatException().isThrownBy(() -> this.database.run("with l as (select 1)" + lines(entry, 3, 5, -5)))
			.withStackTraceContaining("is complete");
		assertThatException()
			.isThrownBy(() -> this.database.run("with l as (select 1)" + lines(UUID.randomUUID(), 1, 5, -5)))
			.withStackTraceContaining("no entry of this transaction");
		UUID other = UUID.randomUUID();
		assertThatException()
			.isThrownBy(() -> this.database.run(entry(other) + lines(other, 1, 5, -5).replace("'4100'", "'9999'")))
			.withStackTraceContaining("no such account");
	}

	@Test
	void a_payment_whose_transaction_is_rolled_back_leaves_nothing() {
		UUID loan = this.lending.running();
		String before = everything(loan);
		CurrentUser maker = new CurrentUser("pengusul", Set.of(Role.FINANCE_MAKER), Scope.system());
		Bank bank = new Bank("RB-" + word(loan), Lending.today(), Rupiah.of(500_000));
		assertThatException()
			.isThrownBy(
					() -> this.database
						.in(Scope.system(),
								this.payments.pay(loan, new Received(Kind.PAYMENT, bank, false), maker)
									.then(Mono.error(new IllegalStateException("cut")))))
			.withMessageContaining("cut");
		assertThat(everything(loan)).isEqualTo(before);
		this.lending.pay(loan, 500_000, "RB-" + word(loan)).expectStatus().isCreated();
		assertThat(everything(loan)).isNotEqualTo(before);
		assertThat(this.lending.audit()).contains("\"differences\":[]");
	}

	private String everything(UUID loan) {
		return String.join("\n",
				this.database.texts("select l::text from loan l where id = '" + loan + "' union all "
						+ "select count(*)::text from payment where loan_id = '" + loan + "' union all "
						+ "select count(*) || ' ' || sum(amount) from journal_line where loan_id = '" + loan + "'"));
	}

	@Test
	void the_audit_tells_what_differs() throws Exception {
		UUID loan = this.lending.running();
		assertThat(this.lending.audit()).doesNotContain("\"rule\":\"loan-balance\"");
		String name = this.database.texts("select current_database()").get(0);
		try (var owner = EmbeddedServers.connect(name); var statement = owner.createStatement()) {
			statement.execute("update loan set credit = 7 where id = '" + loan + "'");
			String number = this.database.texts("select number from loan where id = '" + loan + "'").get(0);
			assertThat(this.lending.audit()).contains("{\"rule\":\"loan-balance\",\"subject\":\"" + number
					+ "\",\"kept\":\"12000000 0 0 7\",\"derived\":\"12000000 0 0 0\"}");
			statement.execute("update loan set credit = 0 where id = '" + loan + "'");
		}
	}

	private static String entry(UUID id) {
		return "with e as (insert into journal_entry (id, kind, business_date, reference, posted_by) values ('" + id
				+ "', 'ACCRUAL', '" + Lending.today() + "', 'x', 'x'))";
	}

	private static String lines(UUID entry, int from, long debit, long credit) {
		String loan = "(select id from loan limit 1)";
		return " insert into journal_line (entry_id, line_no, account, loan_id, region_code, sme_id, amount) values ('"
				+ entry + "', " + from + ", '1100', " + loan + ", '11.01.01', " + loan + ", " + debit + "), ('" + entry
				+ "', " + (from + 1) + ", '4100', " + loan + ", '11.01.01', " + loan + ", " + credit + ")";
	}

}
