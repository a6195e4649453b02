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
		Desks desks = new Desks(this.settings);
		Calendar calendar = Calendar.keptIn(this.settings.folder().demo());
		try (Crew crew = new Crew()) {
			Cast cast = Cast.of(imported(desks.officer(), crew));
			part("owners", () -> giveAccounts(cast));
			verify(new Verification(desks.officer(), crew), cast, desks.officer());
			part("clusters", () -> new Clusters(desks.officer(), crew).run(cast));
			part("data-requests", () -> new DataRequests(desks.officer()).run(cast));
			part("trainings", () -> new Trainings(desks.officer(), crew, calendar).run(cast));
			part("mentorings", () -> new Mentorings(desks, crew, calendar).run(cast));
			Bazaars bazaars = new Bazaars(desks.organiser(), crew, calendar);
			part("bazaars", () -> bazaars.open(cast, this.applying.get()));
			part("agreements", () -> new Agreements(desks, crew, calendar).run(cast));
			part("loans", () -> new Loans(desks, crew, calendar).run(cast));
			part("allocation", bazaars::allocate);
		}
	}

	private void verify(Verification verification, Cast cast, Desk officer) {
		part("verification", () -> {
			verification.run(cast);
			Program.contexts().forEach((context) -> awaitVerified(officer, context, cast.verified().size()));
		});
		part("doubles", verification::searchDoubles);
	}

	/** The SMEs of the file, not those somebody registers meanwhile. */
	static List<Sme> imported(Desk officer, Crew crew) {
		return crew
			.map(List.of("01", "02", "03", "04"),
					(district) -> officer.all("/api/registry/smes?region=" + DemoFiles.REGION + "." + district))
			.stream()
			.flatMap(List::stream)
			.map(Sme::of)
			.toList();
	}

	private void giveAccounts(Cast cast) {
		List<String> smes = cast.owners().stream().map(Sme::id).toList();
		if (Accounts.addOwners(this.settings.folder(), smes)) {
			this.restartGateway.run();
		}
	}

	private static void awaitVerified(Desk officer, Program context, int all) {
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
