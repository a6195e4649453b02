package id.sentra.local.demo.cycle;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import id.sentra.local.demo.Dice;
import id.sentra.local.http.Patience;
import id.sentra.local.http.Refusal;
import tools.jackson.databind.JsonNode;

/**
 * A bazaar of 200 stalls for which 700 apply, allocated once its applications have
 * closed, and one that is open. The draw is the bazaar's own: who gets which stall is
 * different on every machine.
 */
final class Bazaars {

	private static final String BAZAARS = "/api/bazaar/bazaars";

	private static final long SEED = 200_700;

	private static final int ZONES = 8;

	private static final int OPEN_ZONES = 4;

	/**
	 * Long enough for everybody to apply; agreements and loans are made meanwhile.
	 */
	static final Duration ENOUGH_TO_APPLY = Duration.ofSeconds(60);

	private final Desk organiser;

	private final Crew crew;

	private final Calendar calendar;

	private String allocated = "";

	Bazaars(Desk organiser, Crew crew, Calendar calendar) {
		this.organiser = organiser;
		this.crew = crew;
		this.calendar = calendar;
	}

	/** Plans and announces both and takes the applications. */
	void open(Cast cast, Duration applying) {
		LocalDate today = LocalDate.now(Calendar.WIB);
		this.allocated = announced("Bazar UMKM Tepi Laut", ZONES, today, Calendar.after(applying));
		List<Sme> many = Stream.of(cast.owners(), cast.others(0, 344), cast.others(700, 350))
			.flatMap(List::stream)
			.toList();
		apply("first", this.allocated, ZONES, many);
		String open = announced("Bazar Akhir Tahun UMKM", OPEN_ZONES, this.calendar.today().plusDays(21),
				this.calendar.noon(14));
		List<Sme> few = Stream.of(cast.owners().subList(0, 3), cast.others(340, 57)).flatMap(List::stream).toList();
		apply("second", open, OPEN_ZONES, few);
	}

	/** Closes the applications of the first when it is time, draws and publishes. */
	void allocate() {
		JsonNode bazaar = this.organiser.get(BAZAARS + "/" + this.allocated);
		Duration left = Duration.between(Instant.now(), Instant.parse(bazaar.path("applyUntil").asString()));
		if (!left.isNegative()) {
			Patience.pause(left.plusSeconds(1));
		}
		Map<String, String> next = Map.of("ANNOUNCED", "close-applications", "APPLICATIONS_CLOSED", "allocate",
				"ALLOCATED", "publish");
		String step = next.get(status(bazaar));
		while (step != null) {
			this.organiser.step(BAZAARS + "/" + this.allocated + "/" + step, bazaar.path("version").asLong(), null);
			bazaar = this.organiser.get(BAZAARS + "/" + this.allocated);
			step = next.get(status(bazaar));
		}
		new StallAnswers(this.organiser, this.crew).run(this.allocated, bazaar.path("startsOn").asString());
	}

	private String announced(String name, int zones, LocalDate starts, Instant until) {
		JsonNode bazaar = this.organiser.all(BAZAARS + "?region=21.72")
			.stream()
			.filter((one) -> one.path("name").asString("").equals(name))
			.findFirst()
			.orElseGet(() -> this.organiser.create(BAZAARS, "bazaar-" + name.replace(" ", ""),
					plan(name, zones, starts, until)));
		String id = bazaar.path("id").asString();
		if (status(bazaar).equals("PLANNED")) {
			this.organiser.change(BAZAARS + "/" + id, bazaar.path("version").asLong(),
					plan(name, zones, starts, until));
			this.organiser.step(BAZAARS + "/" + id + "/announce", bazaar.path("version").asLong() + 1, null);
		}
		return id;
	}

	private static Map<String, Object> plan(String name, int zones, LocalDate starts, Instant until) {
		Map<String, Object> points = Map.of("version", "2026-1", "legalBasis", "Contoh: pedoman bazar dinas", "from",
				"2026-01-01", "points",
				Map.of("TRAINING_CERTIFICATE", 30, "FIRST_TIMER", 20, "LOCAL", 10, "CLUSTER_MEMBER", 15));
		return Map.ofEntries(Map.entry("name", name), Map.entry("regionCode", "21.72.04"),
				Map.entry("venueName", "Lapangan Dinas Bukit Bestari"), Map.entry("startsOn", starts.toString()),
				Map.entry("endsOn", starts.plusDays(2).toString()), Map.entry("applyUntil", until.toString()),
				Map.entry("answerDays", 2), Map.entry("zones", StallPlan.zones(zones)),
				Map.entry("reserves", Map.of("PEMULA", "FIRST_TIMER")), Map.entry("trades", StallPlan.trades()),
				Map.entry("points", points));
	}

	private void apply(String which, String bazaar, int zones, List<Sme> applicants) {
		this.crew.times(applicants.size(), (number) -> {
			try {
				this.organiser.create(BAZAARS + "/" + bazaar + "/applications", "stall-" + which + "-" + number,
						StallPlan.application(applicants.get(number), zones, new Dice(SEED + number)));
			}
			catch (Refusal ex) {
				requireClosed(ex);
			}
		});
	}

	/** Cut off and gone on with after the deadline: those who had applied are all. */
	private static void requireClosed(Refusal refusal) {
		if (!refusal.code().equals("applications-closed")) {
			throw refusal;
		}
	}

	private static String status(JsonNode bazaar) {
		return bazaar.path("status").asString("");
	}

}
