package id.sentra.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import id.sentra.local.settings.Progress;
import id.sentra.local.settings.StartFailed;
import id.sentra.local.settings.Stopwatch;
import org.jspecify.annotations.Nullable;

/**
 * One program as a child process: once it has been ready, it is started again whenever it
 * dies, until it is stopped.
 */
public final class Child {

	private static final Duration POLL = Duration.ofMillis(250);

	private static final int MOST_DEATHS = 3;

	/** So many times the patience with a still program is the patience with any. */
	private static final int OVERALL = 10;

	private final ChildPlan plan;

	private final PidFile pidFile;

	private final ScheduledExecutorService timer;

	private final Progress progress;

	private final LogTail log;

	private final RestartDelay delay = new RestartDelay();

	private @Nullable Process process;

	private Stopwatch life = new Stopwatch();

	private boolean wanted;

	private boolean wasReady;

	public Child(ChildPlan plan, PidFile pidFile, ScheduledExecutorService timer, Progress progress) {
		this.plan = plan;
		this.pidFile = pidFile;
		this.timer = timer;
		this.progress = progress;
		this.log = new LogTail(plan.log());
	}

	public synchronized void start() {
		this.wanted = true;
		this.wasReady = false;
		launch();
	}

	/**
	 * Starts it again after {@link #stopAtOnce}; should it die at once, that is tried
	 * again.
	 */
	public synchronized void startAgain() {
		this.wanted = true;
		launch();
	}

	/**
	 * Waits until it is ready, however long it gets on with it. Fails when it has died
	 * several times, when nothing moved for this long, or at ten times of it.
	 */
	public void awaitReady(Duration patience) {
		Stopwatch waited = new Stopwatch();
		StallDetector stall = new StallDetector(this.plan.log(), patience);
		int deaths = 0;
		long told = 0;
		while (!this.plan.ready().getAsBoolean()) {
			Process current = current();
			if (current == null) {
				throw new StartFailed("child.stopped", this.plan.name());
			}
			if (!current.isAlive() && !this.wasReady) {
				deaths++;
				startOver(current, deaths);
			}
			else if (stall.stillFor(current.toHandle()).compareTo(patience) > 0
					|| waited.isPast(patience.multipliedBy(OVERALL))) {
				throw new StartFailed("child.not-ready", this.plan.name(), waited.seconds(), this.log.reason(),
						this.plan.log());
			}
			told = tellOfWaiting(waited, told);
			pause(POLL);
		}
		markReady();
	}

	/** A program can fall over a busy machine, but not again and again. */
	private void startOver(Process dead, int deaths) {
		if (deaths >= MOST_DEATHS) {
			throw new StartFailed("child.died-at-start", this.plan.name(), String.valueOf(dead.exitValue()),
					this.log.reason(), this.plan.log(), deaths);
		}
		Duration wait = this.delay.after(this.life.elapsed());
		this.progress.say("child.died", this.plan.name(), String.valueOf(dead.exitValue()), wait.toMillis());
		pause(wait);
		synchronized (this) {
			if (!this.wanted) {
				throw new StartFailed("child.stopped", this.plan.name());
			}
			launch();
		}
	}

	private long tellOfWaiting(Stopwatch waited, long told) {
		long minutes = waited.elapsed().toMinutes();
		if (minutes > told) {
			this.progress.say("child.still-starting", this.plan.name(), waited.seconds(), this.plan.log());
		}
		return minutes;
	}

	/** Stops it and keeps it stopped. Returns whether it ended by itself in time. */
	public boolean stop(Duration patience) {
		Process last = takeDown();
		boolean ended = last == null || !last.isAlive() || this.plan.stop().endWith(last.toHandle(), patience);
		forget(last);
		return ended;
	}

	/** Kills it and keeps it down until it is started again. */
	public void stopAtOnce() {
		Process last = takeDown();
		if (last != null && last.isAlive()) {
			Signal.KILL.endWith(last.toHandle(), Duration.ofSeconds(10));
		}
		forget(last);
	}

	/** What could not be ended is still to be found. */
	private void forget(@Nullable Process last) {
		if (last == null || !last.isAlive()) {
			this.pidFile.delete();
		}
	}

	/**
	 * Sends the running process a signal without changing what is wanted: after KILL it
	 * comes back by itself.
	 */
	public void signal(Signal signal) {
		Process current = current();
		if (current != null && current.isAlive()) {
			signal.send(current.toHandle());
		}
	}

	public OptionalLong pid() {
		Process current = current();
		return (current != null && current.isAlive()) ? OptionalLong.of(current.pid()) : OptionalLong.empty();
	}

	public boolean isReady() {
		return pid().isPresent() && this.plan.ready().getAsBoolean();
	}

	private void launch() {
		try {
			this.log.begin();
			ProcessBuilder builder = this.plan.command().get();
			builder.redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.appendTo(this.plan.log().toFile()));
			Process started = builder.start();
			this.process = started;
			this.life = new Stopwatch();
			follow(started);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A process of which nothing could be noted down must not stay beside the next. */
	private void follow(Process started) throws IOException {
		try {
			started.getOutputStream().close();
			this.pidFile.write(started.toHandle());
		}
		catch (IOException | RuntimeException ex) {
			started.destroyForcibly();
			throw ex;
		}
		started.onExit().thenAccept(this::died);
	}

	private synchronized void died(Process dead) {
		if (this.wanted && this.wasReady && dead == this.process) {
			Duration wait = this.delay.after(this.life.elapsed());
			this.progress.say("child.died", this.plan.name(), String.valueOf(dead.exitValue()), wait.toMillis());
			this.timer.schedule(this::relaunch, wait.toMillis(), TimeUnit.MILLISECONDS);
		}
	}

	/**
	 * What cannot be started now, as on a full disk, is tried again later; what somebody
	 * has brought back meanwhile runs already.
	 */
	private synchronized void relaunch() {
		if (!this.wanted || (this.process != null && this.process.isAlive())) {
			return;
		}
		try {
			launch();
		}
		catch (RuntimeException ex) {
			Duration wait = this.delay.after(Duration.ZERO);
			this.progress.say("child.not-launched", this.plan.name(), String.valueOf(ex.getMessage()), wait.toMillis());
			this.timer.schedule(this::relaunch, wait.toMillis(), TimeUnit.MILLISECONDS);
		}
	}

	private synchronized @Nullable Process takeDown() {
		this.wanted = false;
		return this.process;
	}

	private synchronized @Nullable Process current() {
		return this.process;
	}

	private synchronized void markReady() {
		this.wasReady = true;
	}

	private static void pause(Duration time) {
		try {
			Thread.sleep(time.toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new StartFailed("interrupted");
		}
	}

}
