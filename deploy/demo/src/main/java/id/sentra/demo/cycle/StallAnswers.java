package id.sentra.demo.cycle;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

import id.sentra.demo.SeededRandom;
import tools.jackson.databind.JsonNode;

/** What those do who were given a stall: most accept, some decline, many report sales. */
final class StallAnswers {

	private static final String APPLICATIONS = "/api/bazaar/applications";

	private static final long SEED = 170;

	private static final int ACCEPTED = 170;

	private static final int DECLINED = 10;

	private static final int SELLING = 120;

	private final ApiClient organiser;

	private final WorkerPool workers;

	StallAnswers(ApiClient organiser, WorkerPool workers) {
		this.organiser = organiser;
		this.workers = workers;
	}

	void run(String bazaar, String day) {
		List<JsonNode> given = of(bazaar, "ALLOCATED");
		int accepting = Math.min(given.size(), Math.max(0, ACCEPTED - of(bazaar, "ACCEPTED").size()));
		int declining = Math.max(0, DECLINED - of(bazaar, "DECLINED").size());
		this.workers.each(given.subList(0, accepting), (one) -> answer(one, "accept"));
		this.workers.each(given.subList(accepting, Math.min(given.size(), accepting + declining)),
				(one) -> answer(one, "decline"));
		List<JsonNode> selling = of(bazaar, "ACCEPTED");
		this.workers.times(Math.min(SELLING, selling.size()), (number) -> sell(selling.get(number), number, day));
	}

	/**
	 * In the order of their stalls, so that the numbers stay the same when gone on with.
	 */
	private List<JsonNode> of(String bazaar, String status) {
		return this.organiser.all(APPLICATIONS + "?bazaar=" + bazaar + "&status=" + status)
			.stream()
			.sorted(Comparator.comparing((one) -> one.path("stalls").path(0).asString("")))
			.toList();
	}

	private void answer(JsonNode application, String answer) {
		this.organiser.step(APPLICATIONS + "/" + application.path("id").asString() + "/" + answer,
				application.path("version").asLong(), null);
	}

	private void sell(JsonNode application, int number, String day) {
		String id = application.path("id").asString();
		long amount = new SeededRandom(SEED + number).between(15, 380) * 10_000L;
		this.organiser.create(APPLICATIONS + "/" + id + "/sales", "sales-" + id, Map.of("day", day, "amount", amount));
	}

}
