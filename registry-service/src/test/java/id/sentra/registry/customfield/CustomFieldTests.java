package id.sentra.registry.customfield;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import id.sentra.platform.security.Role;
import id.sentra.platform.test.Database;
import id.sentra.platform.test.TestTokens;
import id.sentra.platform.tx.Transactions;
import id.sentra.registry.RegistryTest;
import id.sentra.registry.sme.web.SmeRequests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

import static id.sentra.platform.test.Answers.json;
import static id.sentra.platform.test.Answers.problem;
import static id.sentra.platform.test.Answers.text;
import static id.sentra.registry.customfield.CustomFieldCalls.ADMIN;
import static id.sentra.registry.customfield.CustomFieldCalls.OFFICER;
import static id.sentra.registry.customfield.CustomFieldCalls.field;
import static org.assertj.core.api.Assertions.assertThat;

@RegistryTest
class CustomFieldTests {

	@Autowired
	WebTestClient client;

	@Autowired
	Transactions transactions;

	@Autowired
	DatabaseClient databaseClient;

	private CustomFieldCalls calls;

	private Database database;

	private UUID sme;

	/** No field of another test is in the way: none has that name, and few are in use. */
	private String name;

	@BeforeEach
	void prepare() {
		this.calls = new CustomFieldCalls(this.client);
		this.database = new Database(this.transactions, this.databaseClient);
		clear();
		this.sme = new SmeRequests(this.client).registered(SmeRequests.profile());
		this.name = "Uji " + this.database.number("select count(*) from custom_field");
	}

	/** Other tests are asked for nothing, and none has too many. */
	@AfterEach
	void clear() {
		this.database.run("update custom_field set retired_at = now() where office is not null and retired_at is null");
		this.database.run("update custom_field set office = '99.99' where office = '21.72'");
	}

	@Test
	void shipped_ones_are_there_for_all_and_stay_as_they_are() {
		JsonNode listed = json(this.calls.get("/api/registry/custom-fields?region=21.72", OFFICER)).get("items");
		assertThat(listed.valueStream().map((one) -> one.get("key").asString())).containsExactly("brand", "workers",
				"sales-channel", "npwp");
		UUID brand = id(listed.get(0));
		problem(this.calls.act(brand, 1, "retire"), 409, "custom-field-shipped");
		JsonNode saved = this.calls.saved(this.sme,
				Map.of("brand", "Roti Uji", "workers", "1.250", "sales-channel", "market"));
		assertThat(values(saved)).containsEntry("brand", "Roti Uji")
			.containsEntry("workers", "1250")
			.containsEntry("sales-channel", "market");
		assertThat(
				problem(this.calls.save(this.sme, version(this.sme), Map.of("sales-channel", "lain", "workers", "1.5")),
						422, "invalid-fields"))
			.contains("values.sales-channel", "values.workers", "custom-field-choice", "custom-field-number");
	}

	@Test
	void an_npwp_is_checked_encrypted_and_masked_and_saving_it_unchanged_is_no_change() {
		String npwp = "0092542943407000";
		assertThat(problem(this.calls.save(this.sme, 0, Map.of("npwp", "1234567890123456")), 422, "invalid-fields"))
			.contains("custom-field-npwp")
			.doesNotContain("1234567890123456");
		JsonNode saved = this.calls.saved(this.sme, Map.of("npwp", "09.254.294.3-407.000"));
		assertThat(saved.toString()).contains("************7000").doesNotContain(npwp);
		assertThat(history()).hasSize(1);
		this.calls.saved(this.sme, Map.of("npwp", npwp));
		assertThat(history()).hasSize(1);
		for (String table : this.database
			.texts("select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace"
					+ " and has_table_privilege(oid, 'select')")) {
			assertThat(this.database
				.number("select count(*) from \"" + table + "\" t where t::text like '%" + npwp + "%'")).as(table)
				.isZero();
		}
		long views = this.database.number("select count(*) from personal_view where sme_id = '" + this.sme + "'");
		assertThat(text(this.calls.get("/api/registry/smes/" + this.sme + "/custom-fields/personal", OFFICER)))
			.contains(npwp);
		assertThat(this.database.number("select count(*) from personal_view where sme_id = '" + this.sme + "'"))
			.isEqualTo(views + 1);
		problem(this.calls.get("/api/registry/smes/" + this.sme + "/custom-fields/personal",
				TestTokens.as("pengawas", "21.72", Role.AUDITOR)), 403, "role-not-allowed");
	}

	@Test
	void a_field_is_named_asked_and_required_from_its_day() {
		problem(this.calls.define(OFFICER, field(this.name, "TEXT")), 403, "role-not-allowed");
		problem(this.calls.define(TestTokens.as("pengelola", "21.71", Role.ADMIN),
				withRegion(field(this.name, "TEXT"))), 403, "region-not-allowed");
		Map<String, Object> wanted = field(this.name, "TEXT");
		wanted.put("requiredFrom", LocalDate.now().minusYears(1).toString());
		String key = this.calls.defined(wanted).get("key").asString();
		assertThat(problem(this.calls.define(ADMIN, field(this.name.toUpperCase(), "TEXT")), 422, "invalid-fields"))
			.contains("custom-field-name-taken");
		assertThat(problem(this.calls.save(this.sme, 0, Map.of("brand", "Roti")), 422, "invalid-fields"))
			.contains("values." + key, "not-blank");
		assertThat(problem(this.calls.save(this.sme, 0, Map.of(key, "telp 0812 7780 0001")), 422, "invalid-fields"))
			.contains("personal-data");
		assertThat(problem(check(Map.of("brand", "Roti")), 422, "invalid-fields")).contains("values." + key,
				"not-blank");
		check(Map.of(key, "Baik")).expectStatus().isNoContent();
		this.calls.saved(this.sme, Map.of(key, "Baik"));
		problem(this.calls.save(this.sme, 0, Map.of(key, "Lain")), 412, "stale-version");
		assertThat(problem(this.calls.save(this.sme, version(this.sme), Map.of(key, "")), 422, "invalid-fields"))
			.contains("not-blank");
	}

	@Test
	void personal_ones_need_a_legal_basis_and_few_readers() {
		Map<String, Object> wanted = field(this.name, "TEXT");
		wanted.put("personal", true);
		assertThat(problem(this.calls.define(ADMIN, wanted), 422, "invalid-fields")).contains("custom-field-basis");
		wanted.put("legalBasis", "Perda 3/2025");
		wanted.put("readers", List.of("OFFICER", "TRAINER"));
		assertThat(problem(this.calls.define(ADMIN, wanted), 422, "invalid-fields"))
			.contains("custom-field-readers-personal");
		wanted.put("readers", List.of("OFFICER"));
		JsonNode made = this.calls.defined(wanted);
		this.calls.saved(this.sme, Map.of(made.get("key").asString(), "Rahasia sekali"));
		assertThat(text(this.calls.get("/api/registry/smes/" + this.sme + "/custom-fields", OFFICER)))
			.contains(made.get("key").asString())
			.doesNotContain("Rahasia");
		assertThat(text(
				this.calls.get("/api/registry/smes/" + this.sme + "/custom-fields", TestTokens.asOwnerOf(this.sme))))
			.doesNotContain(made.get("key").asString());
		problem(this.calls.get("/api/registry/custom-fields/" + id(made) + "/values?count=true", OFFICER), 403,
				"custom-field-personal");
	}

	@Test
	void who_may_not_see_a_field_is_told_neither_values_nor_how_many() {
		Map<String, Object> wanted = field(this.name, "NUMBER");
		wanted.put("readers", List.of("AUDITOR"));
		JsonNode made = this.calls.defined(wanted);
		for (String list : List.of("values", "missing")) {
			assertThat(problem(
					this.calls.get("/api/registry/custom-fields/" + id(made) + "/" + list + "?count=true", OFFICER),
					403, "custom-field-not-readable"))
				.doesNotContain("total");
		}
		assertThat(text(this.calls.get("/api/registry/smes/" + this.sme + "/custom-fields", OFFICER)))
			.doesNotContain(made.get("key").asString());
		problem(this.calls.get("/api/registry/custom-fields/" + id(made), TestTokens.as("lain", "21.71", Role.AUDITOR)),
				404, "custom-field-not-found");
	}

	@Test
	void a_list_of_numbers_is_in_their_order_and_its_range_agrees() {
		JsonNode made = this.calls.defined(field(this.name, "NUMBER"));
		String key = made.get("key").asString();
		List<UUID> smes = new ArrayList<>();
		for (String number : List.of("10", "2", "100", "9", "2")) {
			UUID one = new SmeRequests(this.client).registered(SmeRequests.profile());
			this.calls.saved(one, Map.of(key, number));
			smes.add(one);
		}
		String list = "/api/registry/custom-fields/" + id(made) + "/values";
		assertThat(listed(list + "?count=true", 2)).containsExactly("2", "2", "9", "10", "100");
		assertThat(listed(list + "?sort=-value", 2)).containsExactly("100", "10", "9", "2", "2");
		assertThat(listed(list + "?from=9&to=10", 500)).containsExactly("9", "10");
		assertThat(listed(list + "?value=2", 500)).containsExactly("2", "2");
		problem(this.calls.get(list + "?from=banyak", OFFICER), 422, "custom-field-filter");
		assertThat(json(this.calls.get(list + "?count=true", OFFICER)).get("total").get("rows").asInt()).isEqualTo(5);
		assertThat(json(this.calls.get("/api/registry/custom-fields/" + id(made) + "/missing?limit=500", OFFICER))
			.toString()).contains(this.sme.toString()).doesNotContain(smes.get(0).toString());
		JsonNode together = json(this.client.post()
			.uri("/api/registry/custom-fields/values")
			.headers(OFFICER)
			.bodyValue(Map.of("smes", smes, "regionCode", "21.72"))
			.exchange());
		assertThat(together.get("items")).hasSize(5);
	}

	@Test
	void options_keep_their_keys_and_a_retired_one_still_tells_what_was_chosen() {
		Map<String, Object> wanted = field(this.name, "CHOICE");
		wanted.put("options", List.of(Map.of("label", "Harian"), Map.of("label", "Mingguan")));
		JsonNode made = this.calls.defined(wanted);
		assertThat(made.get("options").get(0).get("key").asString()).isEqualTo("harian");
		String key = made.get("key").asString();
		this.calls.saved(this.sme, Map.of(key, "harian"));
		wanted.put("options", List.of(Map.of("key", "mingguan", "label", "Tiap minggu"), Map.of("label", "Bulanan")));
		JsonNode changed = json(this.calls.change(id(made), 1, wanted).expectStatus().isOk());
		assertThat(changed.get("options").valueStream().map((one) -> one.get("key").asString() + one.get("retired")))
			.containsExactly("mingguanfalse", "bulananfalse", "hariantrue");
		assertThat(values(this.calls.saved(this.sme, Map.of(key, "harian", "brand", "X")))).containsEntry(key,
				"harian");
		UUID other = new SmeRequests(this.client).registered(SmeRequests.profile());
		assertThat(problem(this.calls.save(other, 0, Map.of(key, "harian")), 422, "invalid-fields"))
			.contains("custom-field-choice");
	}

	@Test
	void a_change_of_kind_asks_what_becomes_of_the_values() {
		JsonNode made = this.calls.defined(field(this.name, "TEXT"));
		String key = made.get("key").asString();
		UUID other = new SmeRequests(this.client).registered(SmeRequests.profile());
		this.calls.saved(this.sme, Map.of(key, "12"));
		this.calls.saved(other, Map.of(key, "dua belas"));
		Map<String, Object> wanted = field(this.name, "NUMBER");
		assertThat(problem(this.calls.change(id(made), 1, wanted), 409, "custom-field-has-values")).contains("2 ",
				"1 ");
		wanted.put("personal", true);
		wanted.put("legalBasis", "Perda 3/2025");
		problem(this.calls.change(id(made), 1, wanted), 409, "custom-field-personal-fixed");
		wanted.put("personal", false);
		wanted.put("values", "CONVERT");
		this.calls.change(id(made), 1, wanted).expectStatus().isOk();
		assertThat(listed("/api/registry/custom-fields/" + id(made) + "/values?from=10&to=20", 500))
			.containsExactly("12");
		assertThat(this.database
			.texts("select action || ' ' || coalesce(before, '') from custom_field_history where sme_id = '" + other
					+ "' order by id"))
			.containsExactly("SET ", "CLEARED dua belas");
	}

	@Test
	void a_retired_one_is_asked_no_more_keeps_its_values_and_its_key() {
		JsonNode made = this.calls.defined(field(this.name, "TEXT"));
		String key = made.get("key").asString();
		this.calls.saved(this.sme, Map.of(key, "Tetap ada"));
		this.calls.act(id(made), 1, "retire").expectStatus().isOk();
		JsonNode shown = json(this.calls.get("/api/registry/smes/" + this.sme + "/custom-fields", OFFICER));
		assertThat(values(shown)).containsEntry(key, "Tetap ada");
		assertThat(problem(this.calls.save(this.sme, version(this.sme), Map.of(key, "Lain")), 422, "invalid-fields"))
			.contains("custom-field-unknown");
		assertThat(listed("/api/registry/custom-fields/" + id(made) + "/values", 500)).containsExactly("Tetap ada");
		JsonNode other = this.calls.defined(field(this.name, "NUMBER"));
		assertThat(other.get("key").asString()).isNotEqualTo(key);
		assertThat(problem(this.calls.act(id(made), 2, "reinstate"), 422, "invalid-fields"))
			.contains("custom-field-name-taken");
		this.calls.act(id(other), 1, "retire").expectStatus().isOk();
		this.calls.act(id(made), 2, "reinstate").expectStatus().isOk();
		this.calls.saved(this.sme, Map.of(key, "Lain"));
	}

	@Test
	void an_office_has_fifty_in_use() {
		for (int number = 0; number < 50; number++) {
			this.calls.defined(field(this.name + " " + number, "TEXT"));
		}
		problem(this.calls.define(ADMIN, field(this.name, "TEXT")), 409, "custom-field-too-many");
	}

	@Test
	void values_survive_a_merger_and_the_survivors_own_stays() {
		UUID survivor = new SmeRequests(this.client).registered(SmeRequests.profile());
		this.calls.saved(this.sme, Map.of("brand", "Ganda", "npwp", "0092542943407000", "workers", "3"));
		this.calls.saved(survivor, Map.of("brand", "Asli"));
		new SmeRequests(this.client).officer()
			.post()
			.uri("/api/registry/smes/{id}/merge", this.sme)
			.header("If-Match", "\"1\"")
			.bodyValue(Map.of("into", survivor))
			.exchange()
			.expectStatus()
			.isOk();
		JsonNode shown = json(this.calls.get("/api/registry/smes/" + survivor + "/custom-fields/personal", OFFICER));
		assertThat(values(shown)).containsEntry("brand", "Asli")
			.containsEntry("workers", "3")
			.containsEntry("npwp", "0092542943407000");
	}

	@Test
	void an_owner_sees_what_is_meant_for_owners_and_changes_nothing() {
		Consumer<HttpHeaders> owner = TestTokens.asOwnerOf(this.sme);
		JsonNode made = this.calls.defined(field(this.name, "YES_NO"));
		this.calls.saved(this.sme, Map.of(made.get("key").asString(), "ya"));
		assertThat(values(json(this.calls.get("/api/registry/smes/" + this.sme + "/custom-fields", owner))))
			.containsEntry(made.get("key").asString(), "YES");
		UUID other = new SmeRequests(this.client).registered(SmeRequests.profile());
		problem(this.calls.get("/api/registry/smes/" + other + "/custom-fields", owner), 404, "sme-not-found");
		this.calls.get("/api/registry/custom-fields", owner).expectStatus().isForbidden();
	}

	private List<String> listed(String path, int limit) {
		List<String> all = new ArrayList<>();
		String mark = path.contains("?") ? "&" : "?";
		String cursor = "";
		while (cursor != null) {
			JsonNode page = json(this.calls
				.get(path + mark + "limit=" + limit + (cursor.isEmpty() ? "" : "&cursor=" + cursor), OFFICER));
			page.get("items").forEach((one) -> all.add(one.get("value").asString()));
			cursor = page.get("next").isNull() ? null : page.get("next").asString();
		}
		return all;
	}

	private ResponseSpec check(Map<String, String> values) {
		return this.client.post()
			.uri("/api/registry/custom-fields/check")
			.headers(OFFICER)
			.bodyValue(Map.of("regionCode", "21.72", "values", values))
			.exchange();
	}

	private List<String> history() {
		return this.database.texts("select action from custom_field_history where sme_id = '" + this.sme + "'");
	}

	private long version(UUID sme) {
		return json(this.calls.get("/api/registry/smes/" + sme + "/custom-fields", OFFICER)).get("version").asLong();
	}

	private static Map<String, String> values(JsonNode found) {
		Map<String, String> values = new HashMap<>();
		found.get("fields")
			.forEach((one) -> values.put(one.get("key").asString(),
					one.get("value").isNull() ? "" : one.get("value").asString()));
		return values;
	}

	private static UUID id(JsonNode field) {
		return UUID.fromString(field.get("id").asString());
	}

	private static Map<String, Object> withRegion(Map<String, Object> field) {
		field.put("regionCode", "21.72");
		return field;
	}

}
