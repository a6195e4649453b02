package id.sentra.demo.cycle;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import id.sentra.demo.SeededRandom;
import id.sentra.local.http.RequestRejected;
import id.sentra.local.http.Retry;
import tools.jackson.databind.JsonNode;

/**
 * A bazaar of 200 stalls for which 700 apply, allocated once its applications have
 * closed, and one that is open. The draw is the bazaar's own: who gets which stall is
 * different on every machine.
 */
final class Bazaars {

	static final String BAZAARS = "/api/bazaar/bazaars";

	private static final long SEED = 200_700;

	private static final int ZONES = 8;

	private static final int OPEN_ZONES = 4;

	/**
	 * Long enough for everybody to apply; agreements and loans are made meanwhile.
	 */
	static final Duration ENOUGH_TO_APPLY = Duration.ofSeconds(60);

	private final ApiClient organiser;

	private final WorkerPool workers;

	private final Calendar calendar;

	private String allocated = "";

	Bazaars(ApiClient organiser, WorkerPool workers, Calendar calendar) {
		this.organiser = organiser;
		this.workers = workers;
		this.calendar = calendar;
	}

	/** Plans and announces both and takes the applications. */
	void open(DemoSmes demoSmes, Duration applying) {
		LocalDate today = LocalDate.now(Calendar.WIB);
		this.allocated = new BazaarPlan("Bazar UMKM Tepi Laut", ZONES, today, () -> Calendar.after(applying))
			.announcedBy(this.organiser);
		List<Sme> many = Stream.of(demoSmes.owners(), demoSmes.others(0, 344), demoSmes.others(700, 350))
			.flatMap(List::stream)
			.toList();
		apply("first", this.allocated, ZONES, many);
		String open = new BazaarPlan("Bazar Akhir Tahun UMKM", OPEN_ZONES, this.calendar.today().plusDays(21),
				() -> this.calendar.noon(14))
			.announcedBy(this.organiser);
		List<Sme> few = Stream.of(demoSmes.owners().subList(0, 3), demoSmes.others(340, 57))
			.flatMap(List::stream)
			.toList();
		apply("second", open, OPEN_ZONES, few);
	}

	/** Closes the applications of the first when it is time, draws and publishes. */
	void allocate() {
		JsonNode bazaar = this.organiser.get(BAZAARS + "/" + this.allocated);
		Duration left = Duration.between(Instant.now(), Instant.parse(bazaar.path("applyUntil").asString()));
		if (!left.isNegative()) {
			Retry.pause(left.plusSeconds(1));
		}
		Map<String, String> next = Map.of("ANNOUNCED", "close-applications", "APPLICATIONS_CLOSED", "allocate",
				"ALLOCATED", "publish");
		String step = next.get(status(bazaar));
		while (step != null) {
			this.organiser.step(BAZAARS + "/" + this.allocated + "/" + step, bazaar.path("version").asLong(), null);
			bazaar = this.organiser.get(BAZAARS + "/" + this.allocated);
			step = next.get(status(bazaar));
		}
		new StallAnswers(this.organiser, this.workers).run(this.allocated, bazaar.path("startsOn").asString());
	}

	private void apply(String which, String bazaar, int zones, List<Sme> applicants) {
		this.workers.times(applicants.size(), (number) -> {
			try {
				this.organiser.create(BAZAARS + "/" + bazaar + "/applications", "stall-" + which + "-" + number,
						StallPlan.application(applicants.get(number), zones, new SeededRandom(SEED + number)));
			}
			catch (RequestRejected ex) {
				requireClosed(ex);
			}
		});
	}

	/** Cut off and gone on with after the deadline: those who had applied are all. */
	static void requireClosed(RequestRejected refusal) {
		if (!refusal.code().equals("applications-closed")) {
			throw refusal;
		}
	}

	static String status(JsonNode bazaar) {
		return bazaar.path("status").asString("");
	}

}
