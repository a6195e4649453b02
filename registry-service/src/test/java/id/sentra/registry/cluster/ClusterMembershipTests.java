package id.sentra.registry.cluster;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.sentra.platform.test.Database;
import id.sentra.platform.tx.Transactions;
import id.sentra.registry.RegistryTest;
import id.sentra.registry.sme.web.SmeRequests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import static id.sentra.platform.test.Answers.problem;
import static id.sentra.platform.test.Answers.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@RegistryTest
class ClusterMembershipTests {

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
	void an_sme_that_joins_says_so_itself_in_the_same_transaction() {
		UUID cluster = this.clusters.formed("21.72.01");
		UUID sme = this.requests.registered(SmeRequests.profile());
		assertThat(text(this.clusters.join(cluster, sme).expectStatus().isOk())).contains("\"members\":1",
				"\"version\":2");
		assertThat(text(this.clusters.join(cluster, sme).expectStatus().isOk())).contains("\"members\":1",
				"\"version\":2");
		assertThat(text(this.clusters.get("/api/registry/smes/" + sme))).contains("\"clusterId\":\"" + cluster + "\"");
		assertThat(text(this.clusters.get("/api/registry/clusters/" + cluster + "/members"))).contains(sme.toString());
		assertThat(this.database
			.texts("select action || ' ' || reason from sme_history where action like 'CLUSTER%' and sme_id = '" + sme
					+ "'"))
			.hasSize(1)
			.allMatch((row) -> row.startsWith("CLUSTER_JOINED Sentra Uji"));
		this.clusters.send(HttpMethod.DELETE, "/api/registry/clusters/" + cluster + "/members/" + sme)
			.expectStatus()
			.isOk();
		assertThat(text(this.clusters.get("/api/registry/smes/" + sme))).contains("\"clusterId\":null",
				"\"version\":3");
		problem(this.clusters.send(HttpMethod.DELETE, "/api/registry/clusters/" + cluster + "/members/" + sme), 404,
				"member-not-found");
	}

	@Test
	void an_sme_is_in_one_cluster_at_most_whoever_asks_at_the_same_time() {
		UUID sme = this.requests.registered(SmeRequests.profile());
		List<UUID> clusters = List.of(this.clusters.formed("21.72.01"), this.clusters.formed("21.72.02"),
				this.clusters.formed("21.72.03"), this.clusters.formed("21.72.04"));
		List<Integer> statuses = Flux.fromIterable(clusters)
			.flatMap((cluster) -> Mono
				.fromCallable(() -> this.clusters.join(cluster, sme).returnResult(Void.class).getStatus().value())
				.subscribeOn(Schedulers.boundedElastic()))
			.collectList()
			.block();
		assertThat(statuses).containsExactlyInAnyOrder(200, 409, 409, 409);
		assertThat(this.database.number("select count(*) from cluster_member where sme_id = '" + sme + "'")).isOne();
		assertThat(this.database.number("select sum(members)::bigint from cluster where id in ('" + clusters.get(0)
				+ "','" + clusters.get(1) + "','" + clusters.get(2) + "','" + clusters.get(3) + "')"))
			.isOne();
		UUID another = this.clusters.formed("21.72.01");
		assertThat(problem(this.clusters.join(another, sme), 409, "sme-in-other-cluster")).contains("Sentra Uji");
		assertThatThrownBy(() -> this.database
			.run("insert into cluster_member (sme_id, cluster_id, region_code, joined_at) values ('" + sme + "', '"
					+ another + "', '21.72.01', now())"))
			.hasMessageContaining("duplicate key");
	}

	@Test
	void members_are_of_the_clusters_regency() {
		WebTestClient riau = this.clusters.as("21");
		Map<String, Object> profile = SmeRequests.profile();
		profile.put("regionCode", "21.71.01");
		profile.remove("villageCode");
		String location = String.valueOf(riau.post()
			.uri("/api/registry/smes")
			.header("Idempotency-Key", UUID.randomUUID().toString())
			.bodyValue(profile)
			.exchange()
			.expectBody(Void.class)
			.returnResult()
			.getResponseHeaders()
			.getLocation());
		UUID sme = UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
		UUID cluster = this.clusters.formed("21.72.01");
		String uri = "/api/registry/clusters/" + cluster + "/members/" + sme;
		problem(riau.put().uri(uri).exchange(), 422, "cluster-of-other-regency");
		problem(this.clusters.send(HttpMethod.PUT, uri), 404, "sme-not-found");
		assertThatThrownBy(() -> this.database
			.run("insert into cluster_member (sme_id, cluster_id, region_code, joined_at) values ('" + sme + "', '"
					+ cluster + "', '21.71.01', now())"))
			.hasMessageContaining("cluster_member_same_regency");
	}

	@Test
	void a_member_that_moves_takes_its_membership_along_within_the_regency_only() {
		Map<String, Object> profile = SmeRequests.profile();
		UUID sme = this.requests.registered(profile);
		UUID cluster = this.clusters.formed("21.72.01");
		this.clusters.join(cluster, sme).expectStatus().isOk();
		profile.put("regionCode", "21.72.04");
		profile.put("reason", "Usaha pindah tempat.");
		profile.remove("villageCode");
		ClusterRequests.change(this.requests.officer(), sme, 2, profile).expectStatus().isOk();
		assertThat(this.database.texts("select region_code from cluster_member where sme_id = '" + sme + "'"))
			.containsExactly("21.72.04");
		profile.put("regionCode", "21.71.01");
		problem(ClusterRequests.change(this.clusters.as("21"), sme, 3, profile), 409, "sme-in-cluster");
	}

	@Test
	void a_leader_is_a_member_and_goes_with_his_membership() {
		UUID cluster = this.clusters.formed("21.72.01");
		UUID sme = this.requests.registered(SmeRequests.profile());
		problem(this.clusters.lead(cluster, sme, "\"1\""), 422, "leader-not-member");
		this.clusters.join(cluster, sme).expectStatus().isOk();
		problem(this.clusters.lead(cluster, sme, "\"1\""), 412, "stale-version");
		assertThat(text(this.clusters.lead(cluster, sme, "\"2\"").expectStatus().isOk()))
			.contains("\"leaderId\":\"" + sme + "\"");
		assertThat(text(this.clusters.send(HttpMethod.DELETE, "/api/registry/clusters/" + cluster + "/members/" + sme)))
			.contains("\"leaderId\":null", "\"members\":0");
		problem(this.requests.officer()
			.put()
			.uri("/api/registry/clusters/" + cluster + "/leader")
			.header("If-Match", "\"4\"")
			.bodyValue(Map.of())
			.exchange(), 422, "invalid-fields");
	}

}
