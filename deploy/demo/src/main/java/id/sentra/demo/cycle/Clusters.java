package id.sentra.demo.cycle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import id.sentra.demo.Row;
import tools.jackson.databind.JsonNode;

/** Clusters of SMEs that make the same, led by one of them and assessed. */
final class Clusters {

	private static final String CLUSTERS = "/api/registry/clusters";

	private static final int MEMBERS = 14;

	/** Far from those who have a part in everything else. */
	private static final int FROM = 0;

	private static final int AMONG = 3_000;

	private final ApiClient officer;

	private final WorkerPool workers;

	Clusters(ApiClient officer, WorkerPool workers) {
		this.officer = officer;
		this.workers = workers;
	}

	void run(DemoSmes demoSmes) {
		JsonNode rules = this.officer.get("/api/registry/cluster-rules");
		this.workers.each(Row.all("cycle/clusters.csv"), (row) -> form(row, demoSmes, rules));
	}

	private void form(Row row, DemoSmes demoSmes, JsonNode rules) {
		String id = this.officer
			.create(CLUSTERS, "cluster-" + row.text("kbli"),
					Map.of("name", row.text("name"), "product", row.text("product"), "regionCode", row.text("region")))
			.path("id")
			.asString();
		List<Sme> members = demoSmes.others(FROM, AMONG)
			.stream()
			.filter((sme) -> sme.makes(row.text("kbli")))
			.limit(MEMBERS)
			.toList();
		members.forEach((sme) -> this.officer.put(CLUSTERS + "/" + id + "/members/" + sme.id(), null));
		lead(id, members.get(0));
		assess(id, row.text("type"), rules);
	}

	private void lead(String id, Sme leader) {
		JsonNode cluster = this.officer.get(CLUSTERS + "/" + id);
		if (cluster.path("leaderId").asString("").isEmpty()) {
			this.officer.change(CLUSTERS + "/" + id + "/leader", cluster.path("version").asLong(),
					Map.of("smeId", leader.id()));
		}
	}

	private void assess(String id, String type, JsonNode rules) {
		JsonNode cluster = this.officer.get(CLUSTERS + "/" + id);
		if (type.isEmpty() || !cluster.path("type").asString("").isEmpty()) {
			return;
		}
		this.officer.step(CLUSTERS + "/" + id + "/assessments", "assessment-" + id, cluster.path("version").asLong(),
				Map.of("answers", answers(type, rules)));
	}

	/** Every trait of the type holds and no other does. */
	private static Map<String, Boolean> answers(String type, JsonNode rules) {
		Map<String, Boolean> answers = new HashMap<>();
		for (JsonNode one : rules.path("types")) {
			boolean holds = one.path("type").asString("").equals(type);
			one.path("traits")
				.forEach((trait) -> answers.merge(trait.path("code").asString(), holds, Boolean::logicalOr));
		}
		return answers;
	}

}
