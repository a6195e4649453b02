package id.sentra.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

import id.sentra.local.jvm.ServiceProgram;
import id.sentra.local.process.Child;
import id.sentra.local.process.ChildPlan;
import id.sentra.local.process.PidFile;
import id.sentra.local.secret.Secrets;
import id.sentra.local.settings.LocalSettings;
import id.sentra.local.settings.Ports;
import id.sentra.local.settings.Program;
import id.sentra.local.settings.Progress;

/**
 * Another instance of each service beside the platform's, on the same databases and the
 * same broker, as a second machine would run it.
 */
final class SecondInstances implements AutoCloseable {

	private static final Duration STOP_PATIENCE = Duration.ofSeconds(30);

	private final LocalSettings settings;

	private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

	private final Map<Program, Child> children = new EnumMap<>(Program.class);

	private SecondInstances(LocalSettings settings) {
		this.settings = settings;
	}

	/** Returns when all take requests. */
	static SecondInstances start(Sentra sentra) {
		LocalSettings first = sentra.platform().settings();
		SecondInstances instances = new SecondInstances(first.at(besides(first.ports())));
		try {
			Program.contexts().forEach(instances::launch);
			instances.children.values().forEach((child) -> child.awaitReady(first.patience()));
			return instances;
		}
		catch (RuntimeException ex) {
			instances.close();
			throw ex;
		}
	}

	String url(Program program) {
		return this.settings.url(program);
	}

	List<Program> programs() {
		return List.copyOf(this.children.keySet());
	}

	long pid(Program program) {
		return this.children.get(program).pid().orElseThrow();
	}

	@Override
	public void close() {
		this.children.values().forEach((child) -> child.stop(STOP_PATIENCE));
		this.timer.shutdownNow();
	}

	private void launch(Program program) {
		ChildPlan plan = ServiceProgram.prepare(program, this.settings, Secrets.in(this.settings.folder())).plan();
		String name = program.id() + "-2";
		Path pid = this.settings.folder().run().resolve(name + ".pid");
		Child child = new Child(ChildPlan.of(name, this.settings.folder().log(name), plan.command(), plan.ready()),
				new PidFile(pid), this.timer, Progress.silent());
		this.children.put(program, child);
		child.start();
	}

	/** Other ports for the services, the servers where they are. */
	private static Ports besides(Ports first) {
		Map<Program, Integer> main = new EnumMap<>(first.main());
		Map<Program, Integer> management = new EnumMap<>(first.management());
		for (Program program : Program.contexts()) {
			main.put(program, Ports.oneFree());
			management.put(program, Ports.oneFree());
		}
		return new Ports(main, management, first.kafkaController());
	}

}
