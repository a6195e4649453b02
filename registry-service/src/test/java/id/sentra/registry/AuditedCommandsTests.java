package id.sentra.registry;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import id.sentra.platform.security.Role;
import id.sentra.platform.test.Database;
import id.sentra.platform.test.TestTokens;
import id.sentra.platform.tx.Transactions;
import id.sentra.registry.imports.spreadsheet.Files;
import id.sentra.registry.sme.web.SmeRequests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Who stands in the audit for what owners, officers and imports do. */
@RegistryTest
class AuditedCommandsTests {

	@Autowired
	WebTestClient client;

	@Autowired
	Transactions transactions;

	@Autowired
	DatabaseClient databaseClient;

	private SmeRequests smes;

	private Database database;

	@BeforeEach
	void prepare() {
		this.smes = new SmeRequests(this.client);
		this.database = new Database(this.transactions, this.databaseClient);
	}

	@Test
	void an_owner_stands_there_as_the_own_business() {
		Map<String, Object> profile = SmeRequests.profile();
		UUID sme = this.smes.registered(profile);
		profile.put("product", "Roti tawar");
		this.client.mutate()
			.defaultHeaders(TestTokens.asOwnerOf(sme))
			.build()
			.put()
			.uri("/api/registry/smes/{id}", sme)
			.header("If-Match", "\"1\"")
			.bodyValue(profile)
			.exchange()
			.expectStatus()
			.isOk();
		leaves("subject_id = '" + sme + "'",
				"petugas|OFFICER|POST /api/registry/smes|id.sentra.registry.sme-registered.v1|1", "sme-owner:" + sme
						+ "|SME_OWNER|PUT /api/registry/smes/{id}|id.sentra.registry.sme-profile-changed.v1|2");
	}

	@Test
	void what_no_other_service_is_told_of_is_there_too() {
		UUID one = this.smes.registered(SmeRequests.profile());
		UUID other = this.smes.registered(SmeRequests.profile());
		String before = this.database
			.texts("select count(*) from audit_entry where command = 'POST /api/registry/doubles/dismiss'")
			.get(0);
		this.smes.officer()
			.post()
			.uri("/api/registry/doubles/dismiss")
			.bodyValue(Map.of("first", one, "second", other))
			.exchange()
			.expectStatus()
			.isNoContent();
		await().atMost(Duration.ofMinutes(2))
			.untilAsserted(() -> assertThat(this.database.number("select count(*) from audit_entry"
					+ " where command = 'POST /api/registry/doubles/dismiss' and action = 'changed'"
					+ " and actor = 'petugas'"))
				.isGreaterThan(Long.parseLong(before)));
	}

	@Test
	void an_import_acts_for_whoever_sent_it() {
		String by = "pengimpor-" + UUID.randomUUID();
		StringBuilder file = new StringBuilder(Files.HEADER);
		for (int row = 900_000; row < 900_003; row++) {
			file.append("\r\n").append(Files.row(row));
		}
		MultipartBodyBuilder form = new MultipartBodyBuilder();
		form.part("file", new ByteArrayResource(file.toString().getBytes(StandardCharsets.UTF_8)) {
			@Override
			public String getFilename() {
				return "umkm.csv";
			}
		});
		this.client.mutate()
			.defaultHeaders(TestTokens.as(by, "21.72", Role.OFFICER))
			.build()
			.post()
			.uri("/api/registry/imports")
			.body(BodyInserters.fromMultipartData(form.build()))
			.exchange()
			.expectStatus()
			.isAccepted();
		String registered = by + "||import|id.sentra.registry.sme-registered.v1|1";
		leaves("actor = '" + by + "' and command = 'import'", registered, registered, registered);
		await().atMost(Duration.ofMinutes(2))
			.untilAsserted(() -> assertThat(
					this.database.texts("select status from import_job where submitted_by = '" + by + "'"))
				.containsExactly("COMPLETED"));
	}

	private void leaves(String where, String... entries) {
		await().atMost(Duration.ofMinutes(2))
			.untilAsserted(() -> assertThat(
					this.database.texts("select concat_ws('|', actor, roles, command, action, version::text)"
							+ " from audit_entry where " + where + " order by seq"))
				.containsExactly(entries));
	}

}
