package id.sentra.demo.cycle;

import java.time.Duration;
import java.time.LocalDate;

import id.sentra.local.http.Retry;
import id.sentra.local.settings.Stopwatch;

/**
 * Takes the loans of the old books over: a maker copies each, an approver agrees; then
 * yesterday's end is worked off, which says how late they are.
 */
final class EarlierLoans {

	private static final String TAKE_OVERS = "/api/financing/take-overs";

	private final Desks desks;

	private final Crew crew;

	private final LocalDate today;

	EarlierLoans(Desks desks, Crew crew, LocalDate today) {
		this.desks = desks;
		this.crew = crew;
		this.today = today;
	}

	void run(Cast cast) {
		this.crew.each(EarlierLoan.all(cast), (loan) -> {
			String id = this.desks.maker()
				.create(TAKE_OVERS, "take-over-" + loan.number(), loan.told(this.today))
				.path("id")
				.asString();
			this.desks.approver().step(TAKE_OVERS + "/" + id + "/approve", "taken-over-" + loan.number(), 1, null);
		});
		endYesterday();
	}

	private void endYesterday() {
		String yesterday = "/api/financing/day-ends/" + this.today.minusDays(1) + "/WIB";
		this.desks.admin().put(yesterday, null);
		Stopwatch watch = new Stopwatch();
		while (this.desks.admin().get(yesterday).path("finishedAt").isNull() && !watch.isPast(Retry.LIMIT)) {
			Retry.pause(Duration.ofMillis(250));
		}
	}

}
