package id.sentra.local;

import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

import id.sentra.local.process.Child;
import id.sentra.local.process.Signal;
import id.sentra.local.secret.Accounts;
import id.sentra.local.secret.Secrets;
import id.sentra.local.settings.LocalSettings;
import id.sentra.local.settings.Program;
import id.sentra.local.settings.Progress;
import id.sentra.local.settings.StartFailed;
import id.sentra.local.settings.Stopwatch;

/**
 * PostgreSQL, Kafka and the five programs as child processes of this JVM. What dies is
 * started again until {@link #stop()}; stopped or not, the data stay in the folder and
 * serve the next start.
 */
public final class LocalPlatform implements AutoCloseable {

	/**
	 * Programs end within it unless they hang; what hangs is killed and loses nothing.
	 */
	private static final Duration STOP_PATIENCE = Duration.ofSeconds(30);

	/** Writing start caches takes longer, and that once. */
	private static final Duration RECORDING_PATIENCE = Duration.ofSeconds(90);

	private final LocalSettings settings;

	private final Progress progress;

	private final Map<Program, Child> children = new EnumMap<>(Program.class);

	private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(LocalPlatform::thread);

	private final ExecutorService waiters = Executors.newCachedThreadPool(LocalPlatform::thread);

	private final PlatformLock lock;

	private final StartCaches caches = new StartCaches();

	private final CountDownLatch stopped = new CountDownLatch(1);

	private boolean stopping;

	private LocalPlatform(LocalSettings settings, Progress progress, PlatformLock lock) {
		this.settings = settings;
		this.progress = progress;
		this.lock = lock;
	}

	/** Claims the folder; fails when another platform runs on it. */
	public static LocalPlatform claim(LocalSettings settings, Progress progress) {
		FolderClaim.make(settings.folder().path());
		return new LocalPlatform(settings, progress, PlatformLock.take(settings.folder()));
	}

	/** Starts everything and returns when everything is ready. */
	public void start() {
		start(EnumSet.allOf(Program.class));
	}

	/** Starts some of the programs, in their order, and returns when they are ready. */
	public void start(Set<Program> programs) {
		OrphanedProcesses.stop(this.settings.folder(), this.progress);
		Preflight.all(this.settings);
		ProcessFactory plans = new ProcessFactory(this.settings, Secrets.in(this.settings.folder()), this.caches);
		List<Program> servers = programs.stream().filter((program) -> !program.isService()).toList();
		List<Program> services = programs.stream().filter(Program::isService).toList();
		CompletableFuture<Void> prepared = CompletableFuture.runAsync(() -> plans.prepare(services), this.waiters);
		launch(servers, plans);
		if (servers.contains(Program.POSTGRES)) {
			plans.createDatabases();
		}
		join(prepared);
		launch(services, plans);
	}

	/**
	 * Stops everything, in the reverse order; the data stay. Whoever asks while somebody
	 * else does it waits until it is done. Returns false when that was or is done by
	 * another.
	 */
	public boolean stop() {
		boolean first;
		synchronized (this.children) {
			first = !this.stopping;
			this.stopping = true;
		}
		if (!first) {
			awaitStopped();
			return false;
		}
		try {
			stopAll(Program.services());
		}
		finally {
			stopAll(List.of(Program.KAFKA, Program.POSTGRES));
			this.timer.shutdownNow();
			this.waiters.shutdownNow();
			this.lock.release();
			this.stopped.countDown();
		}
		return true;
	}

	@Override
	public void close() {
		stop();
	}

	/** SIGKILL, as if the machine had taken it away; it is started again by itself. */
	public void kill(Program program) {
		child(program).signal(Signal.KILL);
	}

	/** SIGSTOP: it stands still but keeps its connections, until {@link #resume}. */
	public void suspend(Program program) {
		child(program).signal(Signal.STOP);
	}

	public void resume(Program program) {
		child(program).signal(Signal.CONT);
	}

	/** SIGKILL, and it stays down until {@link #bringBack}. */
	public void takeDown(Program program) {
		child(program).stopAtOnce();
	}

	public void bringBack(Program program) {
		child(program).startAgain();
	}

	/** Down and up again; returns when it is ready. */
	public void restart(Program program) {
		takeDown(program);
		bringBack(program);
		awaitReady(program, this.settings.patience());
	}

	public OptionalLong pid(Program program) {
		return child(program).pid();
	}

	public boolean isReady(Program program) {
		return this.children.containsKey(program) && child(program).isReady();
	}

	public void awaitReady(Program program, Duration patience) {
		child(program).awaitReady(patience);
	}

	/** Where a service or the gateway answers. */
	public String url(Program program) {
		return this.settings.url(program);
	}

	public LocalSettings settings() {
		return this.settings;
	}

	public Accounts accounts() {
		return Accounts.read(this.settings.folder().accounts());
	}

	private void launch(Collection<Program> programs, ProcessFactory plans) {
		if (programs.isEmpty()) {
			return;
		}
		this.progress.say("starting", String.join(", ", programs.stream().map(Program::id).toList()));
		Stopwatch watch = new Stopwatch();
		join(allOrFirstFailure(programs.stream().map((program) -> {
			Child child = launch(program, plans);
			return CompletableFuture.runAsync(() -> awaitReady(program, child, watch), this.waiters);
		}).toList()));
	}

	private Child launch(Program program, ProcessFactory plans) {
		Child child = plans.child(program, this.timer, this.progress);
		synchronized (this.children) {
			if (this.stopping) {
				throw new StartFailed("interrupted");
			}
			this.children.put(program, child);
			child.start();
		}
		return child;
	}

	private void awaitReady(Program program, Child child, Stopwatch watch) {
		child.awaitReady(this.settings.patience());
		this.progress.say("ready", program.id(), watch.seconds());
	}

	private void stopAll(Collection<Program> programs) {
		List<Program> running = programs.stream().filter(this.children::containsKey).toList();
		if (running.isEmpty()) {
			return;
		}
		boolean recording = this.caches.recording(running);
		this.progress.say(recording ? "stopping-and-recording" : "stopping",
				String.join(", ", running.stream().map(Program::id).toList()));
		Duration patience = recording ? RECORDING_PATIENCE : STOP_PATIENCE;
		join(CompletableFuture.allOf(running.stream()
			.map((program) -> CompletableFuture.runAsync(() -> stop(program, patience), this.waiters))
			.toArray(CompletableFuture[]::new)));
	}

	private void stop(Program program, Duration patience) {
		boolean ended = child(program).stop(patience);
		this.caches.keep(program, ended);
	}

	private void awaitStopped() {
		try {
			this.stopped.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private Child child(Program program) {
		Child child = this.children.get(program);
		if (child == null) {
			throw new IllegalStateException(program.id() + " was not started");
		}
		return child;
	}

	private static CompletableFuture<Void> allOrFirstFailure(List<CompletableFuture<Void>> all) {
		CompletableFuture<Void> outcome = CompletableFuture.allOf(all.toArray(CompletableFuture[]::new));
		all.forEach((one) -> one.whenComplete((nothing, failure) -> {
			if (failure != null) {
				outcome.completeExceptionally(failure);
			}
		}));
		return outcome;
	}

	private static void join(CompletableFuture<?> future) {
		try {
			future.join();
		}
		catch (CompletionException ex) {
			if (ex.getCause() instanceof StartFailed failed) {
				throw failed;
			}
			throw ex;
		}
	}

	private static Thread thread(Runnable work) {
		Thread thread = new Thread(work, "local-platform");
		thread.setDaemon(true);
		return thread;
	}

}
