package id.sentra.financing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import com.jayway.jsonpath.JsonPath;
import id.sentra.platform.id.Ids;
import id.sentra.platform.security.Role;
import id.sentra.platform.test.Answers;
import id.sentra.platform.test.Database;
import id.sentra.platform.test.EmbeddedServers;
import id.sentra.platform.test.MovableClock;
import id.sentra.platform.test.TestTokens;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Lending over HTTP as the people of a dinas do it. */
public final class Lending {

	public static final String APPLICATIONS = "/api/financing/applications";

	public static final String LOANS = "/api/financing/loans";

	private final WebTestClient client;

	private final Database database;

	public Lending(WebTestClient client, Database database) {
		this.client = client;
		this.database = database;
	}

	/** An SME as registry would have told of it, in business for three years. */
	public UUID sme(String region, String status) {
		UUID id = Ids.next();
		this.database.run(
				"insert into sme (id, version, name, region_code, scale, owner_gender, low_income_household, status, since)"
						+ " values ('" + id + "', 1, 'Usaha', '" + region + "', 'MICRO', 'FEMALE', false, '" + status
						+ "', '" + today().minusDays(1100) + "')");
		return id;
	}

	public UUID verified() {
		return sme("21.72.04", "VERIFIED");
	}

	public ResponseSpec draft(UUID sme, String programme, long amount, int months) {
		return post(TestTokens.asOwnerOf(sme), APPLICATIONS, null,
				Map.of("programmeCode", programme, "amount", amount, "termMonths", months));
	}

	public UUID submitted(UUID sme, String programme, long amount, int months) {
		UUID id = id(draft(sme, programme, amount, months));
		post(TestTokens.asOwnerOf(sme), APPLICATIONS + "/" + id + "/submit", 1L, null).expectStatus().isOk();
		return id;
	}

	public UUID proposed(UUID sme, String programme, long amount, int months) {
		UUID id = submitted(sme, programme, amount, months);
		post(maker(), APPLICATIONS + "/" + id + "/propose", 3L, Map.of("amount", amount, "termMonths", months))
			.expectStatus()
			.isOk();
		return id;
	}

	public ResponseSpec approve(UUID id) {
		return post(approver(), APPLICATIONS + "/" + id + "/approve", 4L, null);
	}

	public UUID contracted(UUID sme, String programme, long amount, int months) {
		UUID application = proposed(sme, programme, amount, months);
		approve(application).expectStatus().isOk();
		return id(post(maker(), LOANS, null, Map.of("applicationId", application.toString())));
	}

	public UUID running(UUID sme, String programme, long amount, int months) {
		UUID loan = contracted(sme, programme, amount, months);
		post(maker(), LOANS + "/" + loan + "/disburse", 1L, null).expectStatus().isOk();
		return loan;
	}

	/** A loan of Rp12,000,000 flat at 3 % over 12 months: 1,030,000 a month. */
	public UUID running() {
		return running(verified(), "DANA_BERGULIR", 12_000_000, 12);
	}

	public ResponseSpec pay(UUID loan, long amount, String reference) {
		return pay(loan, amount, reference, false, UUID.randomUUID().toString());
	}

	public ResponseSpec pay(UUID loan, long amount, String reference, boolean settle, String key) {
		return this.client.post()
			.uri(LOANS + "/" + loan + "/payments")
			.headers(maker())
			.header("Idempotency-Key", key)
			.bodyValue(Map.of("amount", amount, "bankReference", reference, "paidOn", today().toString(), "settle",
					settle))
			.exchange();
	}

	/** More than is owed, and meant so. */
	public ResponseSpec overpay(UUID loan, long amount, String reference, boolean settle) {
		return post(maker(), LOANS + "/" + loan + "/payments", null, Map.of("amount", amount, "bankReference",
				reference, "paidOn", today().toString(), "settle", settle, "keepExcess", true));
	}

	/** The day it is where the borrowers are. */
	public static LocalDate today() {
		return MovableClock.today();
	}

	public ResponseSpec post(Consumer<HttpHeaders> who, String uri, Long version, Object body) {
		WebTestClient.RequestBodySpec request = this.client.post()
			.uri(uri)
			.headers(who)
			.header("Idempotency-Key", UUID.randomUUID().toString());
		if (version != null) {
			request.header("If-Match", "\"" + version + "\"");
		}
		return (body != null) ? request.bodyValue(body).exchange() : request.exchange();
	}

	public String get(Consumer<HttpHeaders> who, String uri) {
		return Answers.text(this.client.get().uri(uri).headers(who).exchange().expectStatus().isOk());
	}

	/** As if the loan had been paid out that many days earlier. */
	public void age(UUID loan, int days) {
		String name = this.database.texts("select current_database()").get(0);
		try (Connection postgres = EmbeddedServers.connect(name); Statement sql = postgres.createStatement()) {
			sql.execute("update instalment set due_on = due_on - " + days + ", period_from = period_from - " + days
					+ " where loan_id = '" + loan + "'");
			sql.execute("update payment set paid_on = paid_on - " + days + " where loan_id = '" + loan + "'");
			sql.execute(
					"update loan_collectability set from_day = from_day - " + days + " where loan_id = '" + loan + "'");
			sql.execute("update loan set disbursed_on = disbursed_on - " + days + ", as_of = as_of - " + days
					+ ", unpaid_from = unpaid_from - " + days + ", settled_on = settled_on - " + days + " where id = '"
					+ loan + "'");
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The schedule's own day ends are taken for done. */
	public void holdOffDayEnds() {
		this.database.run("insert into day_end select date '" + today() + "' - d, zone, 'test', now(), now()"
				+ " from generate_series(-1, 2) d, unnest('{WIB,WITA,WIT}'::text[]) zone on conflict do nothing");
	}

	public String audit() {
		return get(auditor(), "/api/financing/ledger/audit");
	}

	public static Consumer<HttpHeaders> maker() {
		return TestTokens.as("pengusul", "21.72", Role.FINANCE_MAKER);
	}

	public static Consumer<HttpHeaders> approver() {
		return TestTokens.as("pemutus", "21.72", Role.FINANCE_APPROVER);
	}

	public static Consumer<HttpHeaders> auditor() {
		return TestTokens.as("pemeriksa", "*", Role.AUDITOR);
	}

	public static UUID id(ResponseSpec created) {
		return UUID.fromString(JsonPath.read(Answers.text(created.expectStatus().isCreated()), "$.id"));
	}

}
