package id.sentra.demo.crossservice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import id.sentra.local.LocalPlatform;
import id.sentra.local.settings.Program;
import id.sentra.local.settings.Progress;

/**
 * Kills programs with SIGKILL while the demo is loaded, each at least once. Who and when
 * is drawn from a seed, {@code -Dsentra.seed} or a new one: three amid the import, each
 * after so many rows more; then one for each part of the cycle that has begun, so many
 * milliseconds later, or once all have come back. However slow the machine, there are
 * never more kills than parts.
 */
final class Killings {

	private static final List<Program> AMID_IMPORT = List.of(Program.REGISTRY, Program.POSTGRES, Program.KAFKA);

	private static final List<Program> OTHERS = List.of(Program.TRAINING, Program.FINANCING, Program.BAZAAR,
			Program.GATEWAY);

	private static final int FEWEST_ROWS = 500;

	private static final int MOST_ROWS = 3_000;

	private static final int SHORTEST_MILLIS = 1_000;

	private static final int LONGEST_MILLIS = 6_000;

	private static final int POLL_MILLIS = 50;

	private static final String PART_BEGINS = "demo.making.";

	private final long seed = Long.getLong("sentra.seed", System.currentTimeMillis());

	private final Random random = new Random(this.seed);

	private final LocalPlatform platform;

	private final CrossServiceFacts facts;

	private final Progress progress;

	private final List<Killing> done = new CopyOnWriteArrayList<>();

	private final CountDownLatch over = new CountDownLatch(1);

	private final AtomicInteger parts = new AtomicInteger();

	Killings(LocalPlatform platform, CrossServiceFacts facts, Progress progress) {
		this.platform = platform;
		this.facts = facts;
		this.progress = progress;
	}

	long seed() {
		return this.seed;
	}

	List<Killing> done() {
		return List.copyOf(this.done);
	}

	/** Counts the parts of the cycle as they begin. */
	Progress following(Progress told) {
		return new Progress() {
			@Override
			public void line(String text) {
				told.line(text);
			}

			@Override
			public void say(String key, Object... arguments) {
				if (key.startsWith(PART_BEGINS)) {
					Killings.this.parts.incrementAndGet();
				}
				told.say(key, arguments);
			}
		};
	}

	/** Kills from the beginning of the work to its end. */
	void during(Runnable work) throws Exception {
		this.progress.line("killing with -Dsentra.seed=" + this.seed);
		FutureTask<Void> killing = new FutureTask<>(this::killUntilOver, null);
		Thread thread = new Thread(killing, "killings");
		thread.setDaemon(true);
		thread.start();
		try {
			work.run();
		}
		finally {
			this.over.countDown();
		}
		killing.get();
	}

	private void killUntilOver() {
		killAmidImport();
		List<Program> next = shuffled(OTHERS);
		int part = 0;
		while (awaitPartAfter(part)) {
			part++;
			if (isOverAfter(between(SHORTEST_MILLIS, LONGEST_MILLIS)) || !awaitAllReady()) {
				return;
			}
			next.stream().filter((victim) -> kill(victim, -1)).findFirst().ifPresent(next::remove);
			if (next.isEmpty()) {
				next = shuffled(Arrays.asList(Program.values()));
			}
		}
	}

	private boolean awaitPartAfter(int part) {
		while (this.parts.get() <= part) {
			if (isOverAfter(POLL_MILLIS)) {
				return false;
			}
		}
		return true;
	}

	private void killAmidImport() {
		long rows = 0;
		for (Program victim : shuffled(AMID_IMPORT)) {
			long enough = rows + between(FEWEST_ROWS, MOST_ROWS);
			rows = rowsDone();
			while (rows < enough) {
				if (isOverAfter(POLL_MILLIS)) {
					return;
				}
				rows = rowsDone();
			}
			kill(victim, rows);
		}
	}

	/** Returns when it is dead; false when somebody else had just taken it down. */
	private boolean kill(Program victim, long rows) {
		OptionalLong before = this.platform.pid(victim);
		if (before.isEmpty()) {
			return false;
		}
		this.progress.line("kill -9 " + victim.id() + ((rows < 0) ? "" : " amid the import, after rows: " + rows));
		this.platform.kill(victim);
		this.done.add(new Killing(victim, rows));
		boolean over = false;
		while (!over && this.platform.pid(victim).equals(before)) {
			over = isOverAfter(POLL_MILLIS);
		}
		return true;
	}

	private boolean awaitAllReady() {
		while (!Arrays.stream(Program.values()).allMatch(this.platform::isReady)) {
			if (isOverAfter(POLL_MILLIS)) {
				return false;
			}
		}
		return true;
	}

	/** As the database says; none while it is away. */
	private long rowsDone() {
		try {
			return this.facts.number(Program.REGISTRY, "select coalesce(max(processed), 0) from import_job");
		}
		catch (IllegalStateException ex) {
			return 0;
		}
	}

	private boolean isOverAfter(int millis) {
		try {
			return this.over.await(millis, TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private int between(int least, int most) {
		return least + this.random.nextInt(most - least + 1);
	}

	private List<Program> shuffled(List<Program> programs) {
		List<Program> all = new ArrayList<>(programs);
		Collections.shuffle(all, this.random);
		return all;
	}

	/**
	 * One that was killed.
	 *
	 * @param rows how many rows the import had done, -1 after it
	 */
	record Killing(Program victim, long rows) {

	}

}
