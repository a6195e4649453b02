package id.sentra.local.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import id.sentra.local.process.ChildPlan;
import id.sentra.local.process.Signal;
import id.sentra.local.secret.PrivateFiles;
import id.sentra.local.secret.Secrets;
import id.sentra.local.settings.LocalSettings;
import id.sentra.local.settings.Program;
import id.sentra.local.settings.StartFailed;
import id.sentra.local.settings.Trees;

/**
 * One PostgreSQL cluster: its data are made on the first start and used again on every
 * later one.
 */
public final class Postgres {

	private final LocalSettings settings;

	private final Secrets secrets;

	private final Path binaries;

	private final RunAs runAs;

	private Postgres(LocalSettings settings, Secrets secrets, Path binaries, RunAs runAs) {
		this.settings = settings;
		this.secrets = secrets;
		this.binaries = binaries;
		this.runAs = runAs;
	}

	/** Unpacks the programs and makes the cluster where that is not done yet. */
	public static Postgres prepare(LocalSettings settings, Secrets secrets) {
		Postgres postgres = new Postgres(settings, secrets, PostgresBinaries.in(settings.folder().caches()),
				RunAs.here());
		postgres.initialise();
		return postgres;
	}

	/** SIGINT is PostgreSQL's fast shutdown: it disconnects clients and ends cleanly. */
	public ChildPlan plan() {
		return new ChildPlan(Program.POSTGRES.id(), this.settings.folder().log(Program.POSTGRES.id()), this::command,
				databases(this.settings, this.secrets)::answer, Signal.INT);
	}

	/** Whether it takes connections now. */
	public static boolean isReady(LocalSettings settings) {
		return databases(settings, Secrets.in(settings.folder())).answer();
	}

	public static Databases databases(LocalSettings settings, Secrets secrets) {
		return new Databases(settings, secrets);
	}

	private Path data() {
		return this.settings.folder().postgres().resolve("data");
	}

	private void initialise() {
		if (Files.exists(data().resolve("PG_VERSION"))) {
			this.runAs.own(data());
			mustReach(data());
			return;
		}
		try {
			Path folder = this.settings.folder().postgres();
			Path unfinished = folder.resolve("data.new");
			Path passwordFile = folder.resolve("superuser-password");
			Trees.delete(unfinished);
			PrivateFiles.write(passwordFile, this.secrets.databasePassword(Program.POSTGRES));
			Files.createDirectories(unfinished);
			this.runAs.own(folder);
			mustReach(unfinished);
			initdb(unfinished, passwordFile);
			Files.delete(passwordFile);
			Files.move(unfinished, data());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void mustReach(Path data) {
		this.runAs.mustReach(data);
		this.runAs.mustReach(Path.of(program("initdb")));
	}

	private void initdb(Path data, Path passwordFile) throws IOException {
		Path log = this.settings.folder().log("postgres-initdb");
		Files.createDirectories(log.getParent());
		ProcessBuilder builder = process(List.of(program("initdb"), "--pgdata=" + data, "--username=postgres",
				"--pwfile=" + passwordFile, "--auth=scram-sha-256", "--encoding=UTF8", "--locale=C",
				"--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--no-instructions"));
		try {
			int exit = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start().waitFor();
			if (exit != 0) {
				throw new StartFailed("postgres.initdb", log);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new StartFailed("interrupted");
		}
	}

	private ProcessBuilder command() {
		StaleLock.clear(data());
		List<String> command = new ArrayList<>(List.of(program("postgres"), "-D", data().toString()));
		parameters().forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
		return process(command);
	}

	/**
	 * No statement text, parameter or key value may reach the log: they hold personal
	 * data.
	 */
	private Map<String, String> parameters() {
		Map<String, String> parameters = new LinkedHashMap<>();
		parameters.put("listen_addresses", "127.0.0.1");
		parameters.put("port", String.valueOf(this.settings.ports().of(Program.POSTGRES)));
		parameters.put("unix_socket_directories", "");
		parameters.put("max_connections", "200");
		parameters.put("shared_buffers", "96MB");
		parameters.put("max_wal_size", "512MB");
		parameters.put("jit", "off");
		parameters.put("timezone", "UTC");
		parameters.put("log_timezone", "UTC");
		parameters.put("log_min_error_statement", "panic");
		parameters.put("log_error_verbosity", "terse");
		return parameters;
	}

	private ProcessBuilder process(List<String> command) {
		ProcessBuilder builder = new ProcessBuilder(this.runAs.command(command));
		builder.environment().keySet().removeIf((name) -> name.startsWith("PG"));
		builder.environment().put("LC_ALL", "C");
		return builder.directory(this.settings.folder().postgres().toFile());
	}

	private String program(String name) {
		return this.binaries.resolve("bin").resolve(name).toString();
	}

}
