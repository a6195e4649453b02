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

	private final ApiClients clients;

	private final WorkerPool workers;

	private final LocalDate today;

	EarlierLoans(ApiClients clients, WorkerPool workers, LocalDate today) {
		this.clients = clients;
		this.workers = workers;
		this.today = today;
	}

	void run(DemoSmes demoSmes) {
		this.workers.each(EarlierLoan.all(demoSmes), (loan) -> {
			String id = this.clients.maker()
				.create(TAKE_OVERS, "take-over-" + loan.number(), loan.told(this.today))
				.path("id")
				.asString();
			this.clients.approver().step(TAKE_OVERS + "/" + id + "/approve", "taken-over-" + loan.number(), 1, null);
		});
		endYesterday();
	}

	private void endYesterday() {
		String yesterday = "/api/financing/day-ends/" + this.today.minusDays(1) + "/WIB";
		this.clients.admin().put(yesterday, null);
		Stopwatch watch = new Stopwatch();
		while (this.clients.admin().get(yesterday).path("finishedAt").isNull() && !watch.isPast(Retry.LIMIT)) {
			Retry.pause(Duration.ofMillis(250));
		}
	}

}
