package id.sentra.demo.crossservice;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

import id.sentra.demo.DemoFiles;
import id.sentra.demo.DemoLoad;
import id.sentra.demo.crossservice.Killings.Killing;
import id.sentra.demo.cycle.Cycle;
import id.sentra.demo.cycle.DemoPlan;
import id.sentra.local.DemoDecision;
import id.sentra.local.LocalPlatform;
import id.sentra.local.PlatformProcess;
import id.sentra.local.http.GatewayClient;
import id.sentra.local.http.Retry;
import id.sentra.local.secret.Accounts.Account;
import id.sentra.local.settings.LocalSettings;
import id.sentra.local.settings.Ports;
import id.sentra.local.settings.Program;
import id.sentra.local.settings.Progress;
import id.sentra.local.settings.Stopwatch;
import id.sentra.local.settings.Trees;
import org.jspecify.annotations.Nullable;

/**
 * The one running platform of all integration tests of this module: the production jars,
 * with the whole demo that was loaded while each program was killed. It is made for the
 * first test that asks and ends with the JVM; its folder stays in {@code target} until
 * the next run. {@link CycleUnderFaultsIT} comes first and counts what was planned; who
 * comes later may add something, and leaves all programs running.
 */
public final class DemoPlatform {

	/** Enough for everybody to apply for a stall though programs are away meanwhile. */
	private static final Duration SHORTEST_TO_APPLY = Duration.ofMinutes(2);

	/**
	 * The registry too does without the optimising compiler: it is started again and
	 * again.
	 */
	private static final Map<String, String> QUICK_TO_START = Map.of("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1");

	private static final FutureTask<DemoPlatform> LOADED = new FutureTask<>(DemoPlatform::load);

	private final LocalPlatform platform;

	private final Progress progress;

	private final CrossServiceFacts facts;

	private final EventStreams streams;

	private final Killings killings;

	private final List<DemoCompanion> companions = ServiceLoader.load(DemoCompanion.class)
		.stream()
		.map(ServiceLoader.Provider::get)
		.toList();

	private @Nullable DemoPlan plan;

	private final Map<String, GatewayClient> clients = new ConcurrentHashMap<>();

	private DemoPlatform(LocalPlatform platform, Progress progress) {
		this.platform = platform;
		this.progress = progress;
		this.facts = new CrossServiceFacts(platform.settings());
		this.streams = new EventStreams(broker(), this.facts);
		this.killings = new Killings(platform, this.facts, progress);
	}

	/** The platform with the demo; what kept it from that is told to every test. */
	public static DemoPlatform loaded() throws Exception {
		LOADED.run();
		try {
			return LOADED.get();
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException("the demo was not loaded", ex.getCause());
		}
	}

	public LocalPlatform platform() {
		return this.platform;
	}

	LocalSettings settings() {
		return this.platform.settings();
	}

	/** What its databases, topics and logs hold. */
	CrossServiceFacts facts() {
		return this.facts;
	}

	/** What was published and how far it was read. */
	EventStreams streams() {
		return this.streams;
	}

	/** The account with that role, signed in at the gateway. */
	GatewayClient as(String role) {
		return this.clients.computeIfAbsent(role, (key) -> signIn(this.platform.accounts().withRole(key)));
	}

	/** The owner of that SME, signed in. */
	GatewayClient owner(String smeId) {
		return this.clients.computeIfAbsent(smeId, (key) -> signIn(this.platform.accounts().ofSme(key)));
	}

	/** What the demo should have become. */
	DemoPlan plan() {
		return Objects.requireNonNull(this.plan);
	}

	/** The demo's spreadsheets and manifest. */
	Path demo() {
		return settings().folder().demo();
	}

	/** One log file per program. */
	Path logs() {
		return settings().folder().logs();
	}

	/** Where the broker takes connections. */
	String broker() {
		return "127.0.0.1:" + settings().ports().of(Program.KAFKA);
	}

	/** Who was killed while the demo was loaded, in order. */
	List<Killing> killings() {
		return this.killings.done();
	}

	<C extends DemoCompanion> C companion(Class<C> type) {
		return this.companions.stream().filter(type::isInstance).map(type::cast).findFirst().orElseThrow();
	}

	private GatewayClient signIn(Account account) {
		return Retry.untilAnswered(() -> GatewayClient.signIn(this.platform.url(Program.GATEWAY), account));
	}

	private static DemoPlatform load() throws Exception {
		Stopwatch watch = new Stopwatch();
		Progress progress = (line) -> System.out.printf("[%3d s] %s%n", watch.seconds(), line);
		Path target = Path.of("target").toAbsolutePath();
		LocalSettings settings = LocalSettings
			.of(target.resolve("../../..").normalize(), target.resolve("demo-platform"), Ports.free())
			.sharing(target.resolve("local-caches"))
			.with(Program.REGISTRY, QUICK_TO_START);
		PlatformProcess.stopLeftovers(settings.folder(), progress);
		Trees.delete(settings.folder().path());
		DemoPlatform demo = new DemoPlatform(LocalPlatform.claim(settings, progress), progress);
		Runtime.getRuntime().addShutdownHook(new Thread(demo::end, "demo-platform-end"));
		demo.start();
		return demo;
	}

	private void start() throws Exception {
		DemoFiles.generate(demo());
		this.platform.start();
		for (DemoCompanion companion : this.companions) {
			companion.start(this);
		}
		Stopwatch watch = new Stopwatch();
		DemoLoad load = new DemoLoad(settings(), this.progress,
				() -> new Cycle(settings(), this.killings.following(this.progress),
						() -> this.platform.restart(Program.GATEWAY), () -> timeToApply(watch))
					.run());
		this.killings.during(load::run);
		if (!new DemoDecision(settings().folder()).isMade()) {
			throw new IllegalStateException("the demo's cycle was not finished; seed " + this.killings.seed());
		}
		for (Program program : Program.values()) {
			this.platform.awaitReady(program, settings().patience());
		}
		this.streams.awaitSettled();
		this.plan = DemoPlan.of(settings());
		this.progress.line("settled");
	}

	/** On a slow machine, where all before took long, more. */
	private static Duration timeToApply(Stopwatch sinceBegin) {
		Duration half = sinceBegin.elapsed().dividedBy(2);
		return (half.compareTo(SHORTEST_TO_APPLY) > 0) ? half : SHORTEST_TO_APPLY;
	}

	/** Nothing is recorded or kept for a next start, so nobody is asked to end. */
	private void end() {
		this.companions.forEach(DemoCompanion::close);
		for (Program program : Program.values()) {
			PlatformProcess.of(settings().folder(), program).ifPresent((process) -> this.platform.takeDown(program));
		}
		this.platform.close();
	}

}
