package id.sentra.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import id.sentra.bench.BareBootStarts.Started;
import id.sentra.local.LocalPlatform;
import id.sentra.local.jvm.ServiceProgram;
import id.sentra.local.jvm.StartCache;
import id.sentra.local.jvm.UnpackedJar;
import id.sentra.local.settings.LocalSettings;
import id.sentra.local.settings.Ports;
import id.sentra.local.settings.Program;
import id.sentra.local.settings.Progress;
import id.sentra.local.settings.Stopwatch;
import id.sentra.local.settings.Trees;

/**
 * What starting all seven programs costs, without start caches and with them, beside a
 * bare Boot program with the same starters, as often as there are services. On a platform
 * of its own, whose databases were migrated before.
 */
final class StartSpeed {

	private static final String CLASS_PATH = "java.class.path";

	private static final Set<String> CACHES = Set.of("start.aot", "start.jsa");

	private final LocalSettings settings;

	private final Path jar;

	private final Report report;

	private final int repetitions;

	StartSpeed(Path root, Path target, Report report, int repetitions) {
		this.settings = LocalSettings.of(root, target.resolve("start-data"), Ports.free())
			.sharing(target.resolve("start-caches"));
		this.jar = root.resolve("deploy/local/target/sentra-local.jar");
		this.report = report;
		this.repetitions = repetitions;
	}

	void run() throws Exception {
		String own = System.getProperty(CLASS_PATH);
		// The broker runs from the class path of whoever starts it, and has a start cache
		// where that is one jar, as in up.
		System.setProperty(CLASS_PATH, this.jar.toString());
		try {
			measure();
		}
		finally {
			System.setProperty(CLASS_PATH, own);
		}
	}

	private void measure() throws IOException, SQLException, InterruptedException {
		Trees.delete(this.settings.folder().path());
		tell("start of all seven, the first ever: databases, migrations, no caches", List.of(all()));
		List<Started> without = new ArrayList<>();
		List<Started> with = new ArrayList<>();
		List<Started> bareWithout = new ArrayList<>();
		List<Started> bareWith = new ArrayList<>();
		for (int i = 0; i < this.repetitions; i++) {
			deleteCaches();
			without.add(all());
			with.add(all());
			bare(bareWithout, bareWith);
		}
		tell("start of all seven without caches", without);
		tell("limit: " + Program.services().size() + " bare Boot programs with the same starters, without caches",
				bareWithout);
		tell("start of all seven with caches", with);
		tell("limit: " + Program.services().size() + " bare Boot programs with the same starters, with caches",
				bareWith);
		this.report.add("start, processor time, ratio to the bare Boot programs", "without caches %.2f, with %.2f",
				median(without, Started::processor) / median(bareWithout, Started::processor),
				median(with, Started::processor) / median(bareWith, Started::processor));
	}

	/** Started, and ended normally, which writes the caches that are not there. */
	private Started all() {
		try (LocalPlatform platform = claim()) {
			Stopwatch watch = new Stopwatch();
			platform.start();
			Duration clock = watch.elapsed();
			Cpu.Spent spent = Cpu.sinceStart(platform);
			this.report.say("seconds of processor: " + spent.in("%.1f", 1e9));
			return new Started(clock, spent.together());
		}
	}

	/** With nothing else but the two servers. */
	private void bare(List<Started> without, List<Started> with)
			throws IOException, SQLException, InterruptedException {
		Path unpacked = ServiceProgram.unpacked(Program.REGISTRY, this.settings);
		List<StartCache> caches = IntStream.range(0, Program.services().size())
			.mapToObj((i) -> UnpackedJar.cacheOf(unpacked, this.settings.folder().caches(), "bare" + i))
			.toList();
		List<Supplier<List<String>>> options = caches.stream()
			.map((cache) -> (Supplier<List<String>>) cache::options)
			.toList();
		try (LocalPlatform servers = claim()) {
			servers.start(EnumSet.of(Program.POSTGRES, Program.KAFKA));
			BareBootStarts bare = new BareBootStarts(this.settings);
			without.add(bare.run(options));
			caches.forEach((cache) -> cache.keep(true));
			with.add(bare.run(options));
		}
	}

	private LocalPlatform claim() {
		LocalPlatform platform = LocalPlatform.claim(this.settings, Progress.silent());
		Runtime.getRuntime().addShutdownHook(new Thread(platform::close));
		return platform;
	}

	private void deleteCaches() throws IOException {
		try (Stream<Path> files = Files.walk(this.settings.folder().caches())) {
			files.filter((file) -> CACHES.contains(file.getFileName().toString())).forEach(Trees::delete);
		}
	}

	private void tell(String what, List<Started> starts) {
		this.report.add(what, "%.1f s of processor, %.1f s on the clock (median of %d)",
				median(starts, Started::processor), median(starts, Started::clock), starts.size());
	}

	private static double median(List<Started> starts, Function<Started, Duration> what) {
		double[] seconds = starts.stream().mapToDouble((start) -> what.apply(start).toNanos() / 1e9).sorted().toArray();
		return seconds[seconds.length / 2];
	}

}
