package id.sentra.bench;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import id.sentra.local.jvm.JavaCommand;
import id.sentra.local.jvm.MemoryOptions;
import id.sentra.local.secret.Secrets;
import id.sentra.local.settings.LocalSettings;
import id.sentra.local.settings.Ports;
import id.sentra.local.settings.Program;

/**
 * {@link BareProgram} in a JVM with the registry's options, on the same PostgreSQL with
 * an empty database.
 */
final class BareProgramProcess implements AutoCloseable {

	static final String DATABASE = "bench_bare";

	private static final int CONNECTIONS = 16;

	private final Sentra sentra;

	private final Process process;

	private final URI things;

	private BareProgramProcess(Sentra sentra, Process process, int port) {
		this.sentra = sentra;
		this.process = process;
		this.things = URI.create("http://127.0.0.1:" + port + "/things");
	}

	static BareProgramProcess start(Sentra sentra) throws SQLException, IOException, InterruptedException {
		prepare(sentra);
		LocalSettings settings = sentra.platform().settings();
		int port = Ports.oneFree();
		ProcessBuilder builder = JavaCommand.mainClass(BareProgram.class, MemoryOptions.of(Program.REGISTRY))
			.process(String.valueOf(port), String.valueOf(settings.ports().of(Program.POSTGRES)), DATABASE, "postgres");
		builder.environment().put("PGPASSWORD", Secrets.in(settings.folder()).databasePassword(Program.POSTGRES));
		Process process = builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
		awaitListening(port);
		return new BareProgramProcess(sentra, process, port);
	}

	/** Commands over 16 connections, as the registry has them. */
	Workload commands() {
		ClosedLoop loop = ClosedLoop.posting(CONNECTIONS, () -> this.things, "none", this.sentra.profiles()::next);
		return new Workload() {

			@Override
			public ClosedLoop loop() {
				return loop;
			}

			@Override
			public Cpu cpu() {
				return Cpu.from(BareProgramProcess.this.sentra.platform(), "bare", targetPid());
			}

			@Override
			public long targetPid() {
				return BareProgramProcess.this.process.pid();
			}

			@Override
			public List<Long> pids() {
				return List.of(targetPid());
			}

		};
	}

	/** Where it takes commands, and answers one row below by its id. */
	URI things() {
		return this.things;
	}

	@Override
	public void close() {
		this.process.destroy();
		this.process.onExit().join();
	}

	private static void prepare(Sentra sentra) throws SQLException {
		try (Connection admin = sentra.superuser("postgres"); Statement statement = admin.createStatement()) {
			statement.execute("drop database if exists " + DATABASE + " with (force)");
			statement.execute("create database " + DATABASE);
		}
		try (Connection connection = sentra.superuser(DATABASE); Statement statement = connection.createStatement()) {
			statement.execute(BareProgram.TABLES);
		}
	}

	private static void awaitListening(int port) throws InterruptedException {
		for (int tries = 0; tries < 600; tries++) {
			try {
				new Socket("127.0.0.1", port).close();
				return;
			}
			catch (IOException ex) {
				Thread.sleep(100);
			}
		}
		throw new IllegalStateException("the bare program does not listen");
	}

}
