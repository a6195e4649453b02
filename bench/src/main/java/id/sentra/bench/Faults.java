package id.sentra.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;

import id.sentra.local.LocalPlatform;
import id.sentra.demo.DemoFiles;
import id.sentra.local.settings.Program;
import id.sentra.local.settings.StartFailed;
import id.sentra.local.settings.Stopwatch;
import org.jspecify.annotations.Nullable;

/** Kills one program amid each of several imports, and counts afterwards. */
final class Faults {

	private static final List<Program> VICTIMS = List.of(Program.REGISTRY, Program.TRAINING, Program.KAFKA,
			Program.POSTGRES);

	private static final List<Program> CONSUMERS = List.of(Program.TRAINING, Program.FINANCING, Program.BAZAAR);

	private static final int AMID = DemoFiles.ROWS / 4;

	private static final Duration PATIENCE = Duration.ofMinutes(5);

	private final Sentra sentra;

	private final Report report;

	Faults(Sentra sentra, Report report) {
		this.sentra = sentra;
		this.report = report;
	}

	void run() throws Exception {
		measure("nobody", null);
		for (Program victim : VICTIMS) {
			measure(victim.id(), victim);
		}
	}

	private void measure(String name, @Nullable Program victim) throws Exception {
		long before = smes(Program.REGISTRY);
		long expected = before + DemoFiles.ROWS;
		Program watched = (victim == Program.TRAINING) ? Program.TRAINING : Program.REGISTRY;
		String location = this.sentra.officer().startImport(this.sentra.spreadsheets().another());
		Stopwatch accepted = new Stopwatch();
		double back = 0;
		double killed = 0;
		if (victim != null) {
			await(() -> smes(watched) > before + AMID);
			killed = seconds(accepted);
			back = kill(victim);
		}
		await(() -> this.sentra.officer().get(location).path("status").asString().equals("COMPLETED"));
		double completed = seconds(accepted);
		await(() -> everywhere(expected));
		double equal = seconds(accepted);
		this.report.add("kill -9 of " + name + " amid an import",
				"killed after %.1f s, ready again %.1f s later; import completed %.1f s, all equal %.1f s after 202; %s",
				killed, back, completed, equal, verdict(location, expected));
	}

	/** Seconds until it has come back by itself. */
	private double kill(Program victim) throws InterruptedException {
		LocalPlatform platform = this.sentra.platform();
		OptionalLong before = platform.pid(victim);
		Stopwatch dead = new Stopwatch();
		platform.kill(victim);
		await(() -> {
			OptionalLong now = platform.pid(victim);
			return now.isPresent() && !now.equals(before) && platform.isReady(victim);
		});
		return seconds(dead);
	}

	private boolean everywhere(long expected) throws Exception {
		for (Program context : Program.contexts()) {
			if (this.sentra.officer().smes(context) != expected) {
				return false;
			}
		}
		return this.sentra.officer().overviewShows(expected);
	}

	/** Counted in the databases, row by row. */
	private String verdict(String location, long expected) throws SQLException {
		long accepted = this.sentra.officer().get(location).path("accepted").asLong();
		boolean right = accepted == DemoFiles.ROWS
				&& this.sentra.number(Program.REGISTRY, "select count(*) from outbox") == 0;
		for (Program context : Program.contexts()) {
			right &= smes(context) == expected
					&& this.sentra.number(context, "select count(distinct id) from sme") == expected;
		}
		for (Program consumer : CONSUMERS) {
			right &= this.sentra.number(consumer, "select count(*) from inbox") == expected;
		}
		return right ? "%,d rows in each of four, nothing lost or doubled".formatted(expected) : "COUNTS DIFFER";
	}

	private long smes(Program context) throws SQLException {
		return this.sentra.number(context, "select count(*) from sme");
	}

	/** Asks again and again; whatever is down at the moment does not answer. */
	private static void await(Callable<Boolean> condition) throws InterruptedException {
		Stopwatch watch = new Stopwatch();
		while (!holds(condition)) {
			if (watch.isPast(PATIENCE)) {
				throw new IllegalStateException("not within " + PATIENCE);
			}
			Thread.sleep(50);
		}
	}

	private static boolean holds(Callable<Boolean> condition) throws InterruptedException {
		try {
			return condition.call();
		}
		catch (InterruptedException ex) {
			throw ex;
		}
		catch (SQLException | StartFailed | IOException ex) {
			return false;
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static double seconds(Stopwatch watch) {
		return watch.elapsed().toNanos() / 1e9;
	}

}
