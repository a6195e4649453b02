package id.sentra.registry.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.sentra.platform.test.Database;
import id.sentra.platform.test.TestTokens;
import id.sentra.platform.tx.Transactions;
import id.sentra.registry.RegistryTest;
import id.sentra.registry.sme.web.SmeRequests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

import static id.sentra.platform.test.Answers.json;
import static id.sentra.platform.test.Answers.problem;
import static id.sentra.platform.test.Answers.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@RegistryTest
class ClusterControllerTests {

	@Autowired
	WebTestClient client;

	@Autowired
	Transactions transactions;

	@Autowired
	DatabaseClient databaseClient;

	@Autowired
	ClusterService service;

	private ClusterRequests clusters;

	private SmeRequests requests;

	private Database database;

	@BeforeEach
	void prepare() {
		this.clusters = new ClusterRequests(this.client, this.service);
		this.requests = new SmeRequests(this.client);
		this.database = new Database(this.transactions, this.databaseClient);
	}

	@Test
	void a_cluster_is_formed_once_under_its_name() {
		Map<String, Object> body = ClusterRequests.body("21.72.01");
		String answer = text(
				this.clusters.form(body).expectStatus().isCreated().expectHeader().valueEquals("ETag", "\"1\""));
		assertThat(answer).contains("\"type\":null", "\"members\":0", "Tanjung Pinang Barat");
		body.put("name", body.get("name").toString().toUpperCase() + " !");
		body.put("regionCode", "21.72.04");
		problem(this.clusters.form(body), 409, "cluster-name-taken");
	}

	@Test
	void an_assessment_finds_the_type_says_why_and_is_kept() {
		UUID cluster = this.clusters.formed("21.72.01");
		Map<String, Boolean> answers = this.clusters.answers("MOSTLY_MICRO", "OLD_TOOLS");
		assertThat(text(this.clusters.assess(cluster, "\"1\"", answers).expectStatus().isOk()))
			.contains("\"type\":\"ARTISAN\"", "\"code\":\"OLD_TOOLS\"", "Alatnya tua.");
		problem(this.clusters.assess(cluster, "\"1\"", answers), 412, "stale-version");
		Map<String, Boolean> better = this.clusters.answers("HIGHER_SKILL", "BETTER_TECHNOLOGY", "ACTIVE_MARKETING");
		this.clusters.assess(cluster, "\"2\"", better).expectStatus().isOk();
		problem(this.clusters.assess(cluster, "\"3\"", Map.of("OLD_TOOLS", true)), 422, "assessment-incomplete");
		String history = text(this.clusters.get("/api/registry/clusters/" + cluster + "/assessments?limit=1"));
		assertThat(history).contains("\"type\":\"ACTIVE\"", "\"rulesVersion\":\"2026-1\"", "\"held\":3")
			.doesNotContain("\"next\":null");
		assertThat(text(this.clusters.get("/api/registry/clusters?type=ACTIVE"))).contains(cluster.toString());
		assertThat(text(this.clusters.get("/api/registry/clusters?type=UNASSESSED&limit=100")))
			.doesNotContain(cluster.toString());
		problem(this.clusters.get("/api/registry/clusters?type=GOOD"), 422, "bad-cluster-type");
		String next = history.replaceAll(".*\"next\":\"([^\"]+)\".*", "$1");
		assertThat(text(this.clusters.get("/api/registry/clusters/" + cluster + "/assessments?limit=1&cursor=" + next)))
			.contains("\"type\":\"ARTISAN\"", "\"next\":null");
		assertThatThrownBy(() -> this.database.run("update cluster_assessment set type = 'ADVANCED'"))
			.hasMessageContaining("permission denied");
	}

	@Test
	void who_may_not_is_refused_and_sees_only_his_own() {
		UUID cluster = this.clusters.formed("21.72.01");
		UUID sme = this.requests.registered(SmeRequests.profile());
		UUID other = this.requests.registered(SmeRequests.profile());
		this.clusters.join(cluster, sme).expectStatus().isOk();
		this.clusters.join(cluster, other).expectStatus().isOk();
		WebTestClient owner = this.client.mutate().defaultHeaders(TestTokens.asOwnerOf(sme)).build();
		String members = text(owner.get().uri("/api/registry/clusters/" + cluster + "/members").exchange());
		assertThat(members).contains(sme.toString()).doesNotContain(other.toString());
		problem(owner.put().uri("/api/registry/clusters/" + cluster + "/members/" + sme).exchange(), 403,
				"role-not-allowed");
		problem(owner.get().uri("/api/registry/clusters/" + this.clusters.formed("21.72.01")).exchange(), 404,
				"cluster-not-found");
		WebTestClient batam = this.clusters.as("21.71");
		problem(batam.get().uri("/api/registry/clusters/" + cluster).exchange(), 404, "cluster-not-found");
		problem(batam.put().uri("/api/registry/clusters/" + cluster + "/members/" + sme).exchange(), 404,
				"cluster-not-found");
		assertThat(text(batam.get().uri("/api/registry/clusters").exchange())).contains("\"items\":[]");
		problem(this.clusters.as("21.72.04")
			.put()
			.uri("/api/registry/clusters/" + cluster + "/members/" + sme)
			.exchange(), 404, "cluster-not-found");
		Map<String, Object> elsewhere = ClusterRequests.body("21.71.01");
		problem(this.clusters.form(elsewhere), 403, "region-not-allowed");
	}

	@Test
	void the_list_is_turned_in_each_order_without_losing_or_repeating_one() {
		for (int i = 0; i < 5; i++) {
			this.clusters.formed("21.72.02");
		}
		for (String order : List.of("formed", "-formed", "name", "-name", "members", "-members", "district")) {
			String list = "/api/registry/clusters?region=21.72.02&type=UNASSESSED&limit=2&sort=" + order;
			JsonNode page = json(this.clusters.get(list + "&count=true"));
			int rows = page.get("total").get("rows").asInt();
			List<String> seen = new ArrayList<>(page.get("items").findValuesAsString("id"));
			while (!page.get("next").isNull()) {
				page = json(this.clusters.get(list + "&cursor=" + page.get("next").asString()));
				seen.addAll(page.get("items").findValuesAsString("id"));
			}
			assertThat(seen).as(order).hasSize(rows).hasSizeGreaterThan(4).doesNotHaveDuplicates();
			page = json(this.clusters.get(list + "&cursor=" + page.get("previous").asString()));
			assertThat(seen).as(order).containsSubsequence(page.get("items").findValuesAsString("id"));
		}
	}

	@Test
	void malformed_requests_are_told_so() {
		Map<String, Object> body = ClusterRequests.body("21.72");
		body.put("name", "Sentra 081234567890");
		body.put("product", " ");
		assertThat(problem(this.clusters.form(body), 422, "invalid-fields")).contains("\"field\":\"name\"",
				"\"field\":\"product\"", "\"field\":\"regionCode\"");
		problem(this.clusters.form(Map.of("name", List.of())), 400, "unreadable-request");
		problem(this.clusters.get("/api/registry/clusters?cursor=!!"), 422, "bad-cursor");
		problem(this.clusters.get("/api/registry/clusters/bukan"), 400, "unreadable-request");
		UUID cluster = this.clusters.formed("21.72.01");
		problem(this.clusters.assess(cluster, "\"1\"", null), 422, "invalid-fields");
		problem(this.clusters.send(HttpMethod.PUT,
				"/api/registry/clusters/" + cluster + "/members/" + UUID.randomUUID()), 404, "sme-not-found");
		assertThat(text(this.clusters.get("/api/registry/cluster-rules"))).contains("ADVANCED", "Alatnya tua.",
				"2026-1");
	}

}
