package id.sentra.demo;

import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.function.LongSupplier;

import id.sentra.local.DemoDecision;
import id.sentra.local.http.GatewayClient;
import id.sentra.local.http.Retry;
import id.sentra.local.secret.Accounts;
import id.sentra.local.settings.LocalSettings;
import id.sentra.local.settings.Program;
import id.sentra.local.settings.Progress;
import id.sentra.local.settings.StartFailed;
import id.sentra.local.settings.Stopwatch;
import tools.jackson.databind.JsonNode;

/**
 * Imports the spreadsheet of Tanjungpinang as the officer would, waits until every
 * service has it, and has the programme's cycle made of it.
 */
public final class DemoLoad {

	private static final Duration POLL = Duration.ofMillis(250);

	private static final Duration REPORT = Duration.ofSeconds(2);

	private final LocalSettings settings;

	private final Progress progress;

	private final Runnable cycle;

	/**
	 * @param cycle what is made of the SMEs once every service has them
	 */
	public DemoLoad(LocalSettings settings, Progress progress, Runnable cycle) {
		this.settings = settings;
		this.progress = progress;
		this.cycle = cycle;
	}

	/** Loads it; interrupted and run again, what was imported before stays as it is. */
	public void run() {
		Stopwatch watch = new Stopwatch();
		GatewayClient officer = Retry.untilAnswered(() -> GatewayClient.signIn(this.settings.url(Program.GATEWAY),
				Accounts.read(this.settings.folder().accounts()).withRole("OFFICER")));
		importFile(officer);
		for (Program context : Program.contexts()) {
			awaitSmes(officer, context);
		}
		this.progress.say("demo.loaded", DemoFiles.ROWS, watch.seconds());
		finish(watch);
	}

	/**
	 * Where the cycle cannot be finished Sentra runs nevertheless; the next start goes
	 * on.
	 */
	private void finish(Stopwatch watch) {
		try {
			this.cycle.run();
		}
		catch (StartFailed ex) {
			this.progress.say("demo.unfinished", ex.getMessage());
			return;
		}
		new DemoDecision(this.settings.folder()).loaded();
		this.progress.say("demo.finished", watch.seconds());
	}

	private void importFile(GatewayClient officer) {
		Path spreadsheet = DemoFiles.spreadsheet(this.settings.folder().demo());
		String key = UUID.randomUUID().toString();
		String location = Retry.untilAnswered(() -> officer.startImport(spreadsheet, key));
		JsonNode[] last = new JsonNode[1];
		await("demo.importing", Program.REGISTRY, () -> {
			last[0] = Retry.untilAnswered(() -> officer.get(location));
			String status = last[0].path("status").asString("");
			if ("FAILED".equals(status)) {
				throw new StartFailed("demo.failed", location);
			}
			long processed = last[0].path("processed").asLong(0);
			return "COMPLETED".equals(status) ? DemoFiles.ROWS : Math.min(processed, DemoFiles.ROWS - 1);
		});
		long rejected = last[0].path("rejected").asLong(0);
		if (rejected > 0 || last[0].path("rows").asLong(0) != DemoFiles.ROWS) {
			throw new StartFailed("demo.rejected", rejected, DemoFiles.ROWS, location);
		}
	}

	private void awaitSmes(GatewayClient officer, Program context) {
		await("demo.projecting", context, () -> Retry.untilAnswered(() -> officer.smes(context, DemoFiles.REGION)));
	}

	private void await(String key, Program program, LongSupplier count) {
		Stopwatch watch = new Stopwatch();
		Stopwatch sinceReport = new Stopwatch();
		long now = count.getAsLong();
		while (now < DemoFiles.ROWS) {
			if (watch.isPast(Retry.LIMIT)) {
				throw new StartFailed("demo.slow", now, DemoFiles.ROWS, program.id());
			}
			if (sinceReport.isPast(REPORT)) {
				this.progress.say(key, now, DemoFiles.ROWS, program.id());
				sinceReport = new Stopwatch();
			}
			Retry.pause(POLL);
			now = count.getAsLong();
		}
	}

}
