package id.sentra.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

import id.sentra.local.demo.DemoFiles;
import id.sentra.local.http.GatewayClient;
import id.sentra.local.http.NotNow;
import id.sentra.local.secret.Accounts;
import id.sentra.local.settings.LocalSettings;
import id.sentra.local.settings.Program;
import id.sentra.local.settings.Progress;
import id.sentra.local.settings.StartFailed;
import id.sentra.local.settings.Stopwatch;
import tools.jackson.databind.JsonNode;

/**
 * Imports the spreadsheet of Tanjungpinang as the officer would, and waits until every
 * service has it.
 */
public final class DemoLoad {

	private static final Duration PATIENCE = Duration.ofMinutes(10);

	private static final Duration POLL = Duration.ofMillis(250);

	private static final Duration REPORT = Duration.ofSeconds(2);

	private final LocalSettings settings;

	private final Progress progress;

	public DemoLoad(LocalSettings settings, Progress progress) {
		this.settings = settings;
		this.progress = progress;
	}

	/** Whether the first start has loaded the demo, or was told not to. */
	public boolean isDecided() {
		return Files.exists(marker());
	}

	/** Remembers that this platform stays without the demo. */
	public void decline() {
		decide("empty");
	}

	/** Loads it; interrupted and run again, what was imported before stays as it is. */
	public void run() {
		Stopwatch watch = new Stopwatch();
		GatewayClient officer = patiently(() -> GatewayClient.signIn(this.settings.url(Program.GATEWAY),
				Accounts.read(this.settings.folder().accounts()).withRole("OFFICER")));
		importFile(officer);
		for (Program context : Program.contexts()) {
			awaitSmes(officer, context);
		}
		decide("loaded");
		this.progress.say("demo.loaded", DemoFiles.ROWS, watch.seconds());
	}

	private void importFile(GatewayClient officer) {
		Path spreadsheet = DemoFiles.spreadsheet(this.settings.folder().demo());
		String location = patiently(() -> officer.startImport(spreadsheet));
		JsonNode[] last = new JsonNode[1];
		await("demo.importing", Program.REGISTRY, () -> {
			last[0] = patiently(() -> officer.get(location));
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
		await("demo.projecting", context, () -> patiently(() -> officer.smes(context, DemoFiles.REGION)));
	}

	private void await(String key, Program program, LongSupplier count) {
		Stopwatch watch = new Stopwatch();
		Stopwatch sinceReport = new Stopwatch();
		long now = count.getAsLong();
		while (now < DemoFiles.ROWS) {
			if (watch.isPast(PATIENCE)) {
				throw new StartFailed("demo.slow", now, DemoFiles.ROWS, program.id());
			}
			if (sinceReport.isPast(REPORT)) {
				this.progress.say(key, now, DemoFiles.ROWS, program.id());
				sinceReport = new Stopwatch();
			}
			pause();
			now = count.getAsLong();
		}
	}

	/** A service may restart meanwhile; whoever asks again finds it back. */
	private static <T> T patiently(Supplier<T> request) {
		Stopwatch watch = new Stopwatch();
		while (true) {
			try {
				return request.get();
			}
			catch (NotNow ex) {
				if (watch.isPast(PATIENCE)) {
					throw ex;
				}
				pause();
			}
		}
	}

	private void decide(String decision) {
		try {
			Files.createDirectories(marker().getParent());
			Files.writeString(marker(), decision);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Path marker() {
		return this.settings.folder().demo().resolve("decision");
	}

	private static void pause() {
		try {
			Thread.sleep(POLL.toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new StartFailed("interrupted");
		}
	}

}
