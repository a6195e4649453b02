package id.sentra.demo.cycle;

import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;

/** Three owners came to the office about their data: one was answered, two wait. */
final class DataRequests {

	private static final String PATH = "/api/registry/data-requests";

	private static final int FROM = 9_000;

	private final ApiClient officer;

	DataRequests(ApiClient officer) {
		this.officer = officer;
	}

	void run(DemoSmes demoSmes) {
		List<Sme> owners = demoSmes.others(FROM, 3);
		JsonNode first = writeDown(owners.get(0), "ACCESS");
		this.officer.step(PATH + "/" + first.path("id").asString() + "/done", first.path("version").asLong(), null);
		writeDown(owners.get(1), "ACCESS");
		writeDown(owners.get(2), "CORRECTION");
	}

	private JsonNode writeDown(Sme sme, String kind) {
		return this.officer.create(PATH, "data-request-" + sme.id(),
				Map.of("smeId", sme.id(), "kind", kind, "channel", "COUNTER", "fields", List.of("PHONE")));
	}

}
