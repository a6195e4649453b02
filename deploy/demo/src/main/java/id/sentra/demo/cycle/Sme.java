package id.sentra.demo.cycle;

import java.util.Comparator;

import tools.jackson.databind.JsonNode;

/**
 * One of the imported SMEs, as far as the demo needs it.
 *
 * @param traits what it is on every machine, unlike its id
 */
record Sme(String id, long version, String status, String name, String product, String kbli, String traits) {

	/** The same order on every machine. */
	static final Comparator<Sme> ORDER = Comparator.comparing(Sme::traits).thenComparing(Sme::id);

	static Sme of(JsonNode json) {
		String name = json.path("businessName").asString("");
		JsonNode place = json.path("place");
		String traits = String.join("|", place.path("regionCode").asString(""), name, json.path("product").asString(""),
				json.path("since").asString(""), json.path("capital").asString(""),
				json.path("yearlySales").asString(""), place.path("villageCode").asString(""),
				json.path("owner").path("name").asString(""));
		return new Sme(json.path("id").asString(), json.path("version").asLong(), json.path("status").asString(""),
				name, json.path("product").asString(""), json.path("kbliCode").asString(""), traits);
	}

	/** Whether it makes things of that kind, by the first digits of its KBLI code. */
	boolean makes(String kbliPrefix) {
		return this.kbli.startsWith(kbliPrefix);
	}

}
