package id.sentra.local;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;

import id.sentra.local.jvm.JavaCommand;
import id.sentra.local.jvm.MemoryOptions;
import id.sentra.local.jvm.ServiceProgram;
import id.sentra.local.jvm.StartCache;
import id.sentra.local.jvm.UnpackedJar;
import id.sentra.local.kafka.Broker;
import id.sentra.local.kafka.Kafka;
import id.sentra.local.postgres.Postgres;
import id.sentra.local.process.Child;
import id.sentra.local.process.ChildPlan;
import id.sentra.local.process.PidFile;
import id.sentra.local.secret.Secrets;
import id.sentra.local.settings.LocalSettings;
import id.sentra.local.settings.Program;
import id.sentra.local.settings.Progress;

/** Makes the child of each program. */
final class ProcessFactory {

	private final LocalSettings settings;

	private final Secrets secrets;

	private final StartCaches caches;

	private final Map<Program, ServiceProgram> services = new ConcurrentHashMap<>();

	ProcessFactory(LocalSettings settings, Secrets secrets, StartCaches caches) {
		this.settings = settings;
		this.secrets = secrets;
		this.caches = caches;
	}

	/** Unpacks jars; slow on the first start only. */
	void prepare(Collection<Program> programs) {
		for (Program program : programs) {
			ServiceProgram service = ServiceProgram.prepare(program, this.settings, this.secrets);
			this.services.put(program, service);
			this.caches.add(program, service.cache());
		}
	}

	void createDatabases() {
		Postgres.databases(this.settings, this.secrets).ensure();
	}

	Child child(Program program, ScheduledExecutorService timer, Progress progress) {
		PidFile pidFile = new PidFile(this.settings.folder().run().resolve(program.id() + ".pid"));
		return new Child(plan(program), pidFile, timer, progress);
	}

	private ChildPlan plan(Program program) {
		if (program == Program.POSTGRES) {
			return Postgres.prepare(this.settings, this.secrets).plan();
		}
		if (program == Program.KAFKA) {
			return new Kafka(this.settings, broker()).plan();
		}
		return this.services.get(program).plan();
	}

	private JavaCommand broker() {
		JavaCommand command = JavaCommand.mainClass(Broker.class, MemoryOptions.of(Program.KAFKA));
		return command.cached(brokerCache());
	}

	/**
	 * Class-data archives work for jars only, so a broker started from a build's class
	 * folders has none.
	 */
	private Supplier<List<String>> brokerCache() {
		String classPath = System.getProperty("java.class.path");
		if (!classPath.endsWith(".jar") || classPath.contains(System.getProperty("path.separator"))) {
			return List::of;
		}
		StartCache cache = UnpackedJar.cacheOf(Path.of(classPath), this.settings.folder().caches(), Program.KAFKA.id());
		this.caches.add(Program.KAFKA, cache);
		return cache::options;
	}

}
