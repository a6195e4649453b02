package id.sentra.demo.cycle;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

import id.sentra.demo.DemoFiles;
import id.sentra.local.http.Retry;
import id.sentra.local.secret.Accounts;
import id.sentra.local.settings.LocalSettings;
import id.sentra.local.settings.Program;
import id.sentra.local.settings.Progress;
import id.sentra.local.settings.StartFailed;
import id.sentra.local.settings.Stopwatch;

/** Makes the parts of the cycle in their order and says how long each took. */
public final class Cycle {

	private final LocalSettings settings;

	private final Progress progress;

	private final Runnable restartGateway;

	private final Supplier<Duration> applying;

	/**
	 * @param restartGateway makes the gateway read its accounts file again
	 */
	public Cycle(LocalSettings settings, Progress progress, Runnable restartGateway) {
		this(settings, progress, restartGateway, () -> Bazaars.ENOUGH_TO_APPLY);
	}

	/**
	 * @param applying how long the stalls of the first bazaar may be applied for, asked
	 * when it is announced; they are drawn no earlier
	 */
	public Cycle(LocalSettings settings, Progress progress, Runnable restartGateway, Supplier<Duration> applying) {
		this.settings = settings;
		this.progress = progress;
		this.restartGateway = restartGateway;
		this.applying = applying;
	}

	/** The SMEs are imported and every service has them. */
	public void run() {
		ApiClients clients = new ApiClients(this.settings);
		Calendar calendar = Calendar.keptIn(this.settings.folder().demo());
		try (WorkerPool workers = new WorkerPool()) {
			DemoSmes demoSmes = DemoSmes.of(imported(clients.officer(), workers));
			part("owners", () -> giveAccounts(demoSmes));
			verify(new Verification(clients.officer(), workers), demoSmes, clients.officer());
			part("clusters", () -> new Clusters(clients.officer(), workers).run(demoSmes));
			part("data-requests", () -> new DataRequests(clients.officer()).run(demoSmes));
			part("trainings", () -> new Trainings(clients.officer(), workers, calendar).run(demoSmes));
			part("mentorings", () -> new Mentorings(clients, workers, calendar).run(demoSmes));
			Bazaars bazaars = new Bazaars(clients.organiser(), workers, calendar);
			part("bazaars", () -> bazaars.open(demoSmes, this.applying.get()));
			part("agreements", () -> new Agreements(clients, workers, calendar).run(demoSmes));
			part("loans", () -> new Loans(clients, workers, calendar).run(demoSmes));
			part("allocation", bazaars::allocate);
		}
	}

	private void verify(Verification verification, DemoSmes demoSmes, ApiClient officer) {
		part("verification", () -> {
			verification.run(demoSmes);
			Program.contexts().forEach((context) -> awaitVerified(officer, context, demoSmes.verified().size()));
		});
		part("doubles", verification::searchDoubles);
	}

	/** The SMEs of the file, not those somebody registers meanwhile. */
	static List<Sme> imported(ApiClient officer, WorkerPool workers) {
		return workers
			.map(List.of("01", "02", "03", "04"),
					(district) -> officer.all("/api/registry/smes?region=" + DemoFiles.REGION + "." + district))
			.stream()
			.flatMap(List::stream)
			.map(Sme::of)
			.toList();
	}

	private void giveAccounts(DemoSmes demoSmes) {
		List<String> smes = demoSmes.owners().stream().map(Sme::id).toList();
		if (Accounts.addOwners(this.settings.folder(), smes)) {
			this.restartGateway.run();
		}
	}

	private static void awaitVerified(ApiClient officer, Program context, int all) {
		Stopwatch watch = new Stopwatch();
		String path = "/api/" + context.id() + "/summary?region=" + DemoFiles.REGION;
		while (officer.get(path).path("verified").asLong() < all) {
			if (watch.isPast(Retry.LIMIT)) {
				throw new StartFailed("demo.slow", officer.get(path).path("verified").asLong(), all, context.id());
			}
			Retry.pause(Duration.ofMillis(250));
		}
	}

	private void part(String name, Runnable work) {
		Stopwatch watch = new Stopwatch();
		this.progress.say("demo.making." + name);
		work.run();
		this.progress.say("demo.made", watch.seconds());
	}

}
