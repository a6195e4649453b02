package id.sentra.demo.cycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;

import id.sentra.local.http.RequestRejected;
import tools.jackson.databind.JsonNode;

/**
 * One of the bazaars.
 *
 * @param starts its first day; it lasts three
 * @param until the end of the applications, counted anew whenever it is planned
 */
record BazaarPlan(String name, int zones, LocalDate starts, Supplier<Instant> until) {

	/** Plans and announces it where that is not done; returns its id. */
	String announcedBy(ApiClient organiser) {
		JsonNode bazaar = organiser.all(Bazaars.BAZAARS + "?region=21.72")
			.stream()
			.filter((one) -> one.path("name").asString("").equals(this.name))
			.findFirst()
			.orElseGet(() -> organiser.create(Bazaars.BAZAARS, "bazaar-" + this.name.replace(" ", ""), body()));
		String path = Bazaars.BAZAARS + "/" + bazaar.path("id").asString();
		while (Bazaars.status(bazaar).equals("PLANNED")) {
			announce(organiser, path, bazaar.path("version").asLong());
			bazaar = organiser.get(path);
		}
		return bazaar.path("id").asString();
	}

	/** Where that took longer than one may apply it is planned anew. */
	private void announce(ApiClient organiser, String path, long version) {
		organiser.change(path, version, body());
		try {
			organiser.step(path + "/announce", version + 1, null);
		}
		catch (RequestRejected ex) {
			Bazaars.requireClosed(ex);
		}
	}

	private Map<String, Object> body() {
		Map<String, Object> points = Map.of("version", "2026-1", "legalBasis", "Contoh: pedoman bazar dinas", "from",
				"2026-01-01", "points",
				Map.of("TRAINING_CERTIFICATE", 30, "FIRST_TIMER", 20, "LOCAL", 10, "CLUSTER_MEMBER", 15));
		return Map.ofEntries(Map.entry("name", this.name), Map.entry("regionCode", "21.72.04"),
				Map.entry("venueName", "Lapangan Dinas Bukit Bestari"), Map.entry("startsOn", this.starts.toString()),
				Map.entry("endsOn", this.starts.plusDays(2).toString()),
				Map.entry("applyUntil", this.until.get().toString()), Map.entry("answerDays", 2),
				Map.entry("zones", StallPlan.zones(this.zones)), Map.entry("reserves", Map.of("PEMULA", "FIRST_TIMER")),
				Map.entry("trades", StallPlan.trades()), Map.entry("points", points));
	}

}
