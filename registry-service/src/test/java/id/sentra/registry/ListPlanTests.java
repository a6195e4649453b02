package id.sentra.registry;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import id.sentra.platform.security.Role;
import id.sentra.platform.security.Scope;
import id.sentra.platform.test.Database;
import id.sentra.platform.test.ListPlans;
import id.sentra.platform.test.TestTokens;
import id.sentra.platform.tx.Transactions;
import id.sentra.registry.personal.FieldCipher;
import id.sentra.registry.personal.FieldPlace;
import id.sentra.registry.sme.web.SmeRequests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.reactive.server.WebTestClient;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

/** Lists cost by their page, not by their table. */
@RegistryTest
@ContextConfiguration(initializers = ListPlans.class, inheritInitializers = false)
class ListPlanTests {

	/** The shipped field of that name. */
	private static final String WORKERS = "/api/registry/custom-fields/0193c000-0000-7000-8000-000000000002";

	private static final Map<String, List<String>> LISTS = Map.ofEntries(
			entry("/api/registry/doubles", List.of("", "region=21.72", "region=21.72.02")),
			entry("/api/registry/documents", List.of("", "kind=PIRT", "within=DAYS_30", "region=21.72.02")),
			entry("/api/registry/documents/without-halal", List.of("", "region=21.72.02")),
			entry("/api/registry/legality-cases",
					List.of("", "state=OPEN", "overdue=true", "permit=PIRT", "region=21.72.02")),
			entry("/api/registry/data-requests",
					List.of("", "sort=-due", "state=RECEIVED", "kind=STOP", "region=21.72.02")),
			entry("/api/registry/messages", List.of("", "state=PENDING", "state=SENT_BY_HAND", "region=21.72.02")),
			entry(WORKERS + "/values", List.of("", "value=7", "from=10&to=20", "region=21.72.02")),
			entry(WORKERS + "/missing", List.of("", "region=21.72.02")),
			entry("/api/registry/smes",
					List.of("", "status=REJECTED", "status=VERIFIED", "region=21.72.02", "q=jarang", "q=kedai",
							"q=kedai+jarang", "q=xyzzy", "q=9120001234567", "q=jarrang", "status=VERIFIED&q=kedai",
							"region=21.72.04&q=kedai", "region=21&q=kedai")),
			entry("/api/registry/counter-visits", List.of("", "objection=OPEN", "region=21.72.02")),
			entry("/api/registry/imports", List.of("", "status=FAILED", "status=COMPLETED")),
			entry("/api/registry/verifications-due", List.of("", "region=21.72", "region=21.72.02")),
			entry("/api/registry/clusters",
					List.of("", "type=UNASSESSED", "type=ACTIVE", "region=21.72", "region=21.72.02")));

	private static boolean filled;

	@Autowired
	WebTestClient client;

	@Autowired
	FieldCipher cipher;

	@Autowired
	Transactions transactions;

	@Autowired
	DatabaseClient sql;

	@BeforeEach
	void fill() {
		if (!filled) {
			ListPlans.fill();
			ListPlans.fill(encrypted());
			filled = true;
		}
	}

	@Test
	void a_page_of_a_list_reads_no_more_than_a_page() {
		assertThat(ListPlans.excesses(this.client, TestTokens.as("petugas", "21.72", Role.OFFICER), LISTS)).isEmpty();
	}

	/**
	 * More than five times each, since a prepared statement is planned anew after that.
	 */
	@Test
	void a_registration_reads_no_more_than_its_key() {
		SmeRequests requests = new SmeRequests(this.client);
		List<String> excesses = ListPlans.excesses(Pattern.compile("insert into sme "), () -> {
			for (int i = 0; i < 8; i++) {
				requests.register(SmeRequests.profile()).expectStatus().isCreated();
			}
		});
		assertThat(excesses).isEmpty();
		assertThat(ListPlans.excesses(Pattern.compile("sme where merged_into|registry_knows_owner"),
				() -> new Database(this.transactions, this.sql).number(Scope.system(),
						"select count(*) from (select registry_knows_owner('{x}')) as known")))
			.isEmpty();
	}

	/** Each number is bound to its row. */
	private String encrypted() {
		List<String> ids = new Database(this.transactions, this.sql).texts("select id from sme");
		String numbers = ids.stream()
			.map((id) -> HexFormat.of()
				.formatHex(this.cipher.encrypt("2172010101010001", new FieldPlace("sme", "nik", UUID.fromString(id)))))
			.collect(Collectors.joining(","));
		return "update sme set nik = decode(r.nik, 'hex') from unnest('{%s}'::uuid[], '{%s}'::text[]) as r(id, nik)"
			.formatted(String.join(",", ids), numbers) + " where sme.id = r.id";
	}

}
