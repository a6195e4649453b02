package id.sentra.bench;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;

import id.sentra.local.jvm.JavaCommand;
import id.sentra.local.jvm.MemoryOptions;
import id.sentra.local.secret.Secrets;
import id.sentra.local.settings.LocalSettings;
import id.sentra.local.settings.Program;

/**
 * How many registrations a second the registry takes, beside {@link BareProgram} in a JVM
 * with the same options and beside the bare transactions, in turns.
 */
final class CommandSpeed {

	private static final int CONNECTIONS = 16;

	private static final int TURNS = 5;

	private static final Duration WARM_UP = Duration.ofSeconds(60);

	private static final Duration TURN = Duration.ofSeconds(10);

	private static final String DATABASE = "bench_bare";

	private final Sentra sentra;

	private final Report report;

	private final Profiles profiles = new Profiles();

	CommandSpeed(Sentra sentra, Report report) {
		this.sentra = sentra;
		this.report = report;
	}

	void run() throws Exception {
		prepare();
		int port = freePort();
		Process bare = startBare(port);
		try {
			awaitListening(port);
			ClosedLoop theirs = new ClosedLoop(URI.create("http://127.0.0.1:" + port + "/things"), "none",
					this::profile);
			compare(registry(), theirs);
		}
		finally {
			bare.destroy();
		}
		for (int clients : new int[] { 1, 8, 32 }) {
			double transactions = BareTransactions.perSecond(clients, TURN, () -> this.sentra.superuser(DATABASE));
			this.report.add("limit: the bare statements in a transaction, " + clients + " clients", "%,.0f/s",
					transactions);
		}
	}

	private void compare(ClosedLoop ours, ClosedLoop theirs) throws Exception {
		this.report.say("Warming up");
		theirs.run(CONNECTIONS, WARM_UP);
		ours.run(CONNECTIONS, WARM_UP);
		double[] mine = new double[TURNS];
		double[] bare = new double[TURNS];
		Latencies[] last = new Latencies[2];
		String cpu = "";
		for (int turn = 0; turn < TURNS; turn++) {
			ClosedLoop.Result their = theirs.run(CONNECTIONS, TURN);
			Cpu used = Cpu.from(this.sentra.platform());
			ClosedLoop.Result our = ours.run(CONNECTIONS, TURN);
			cpu = used.perPiece(Math.round(our.perSecond() * TURN.toSeconds()));
			mine[turn] = our.perSecond();
			bare[turn] = their.perSecond();
			last[0] = our.latencies();
			last[1] = their.latencies();
		}
		Arrays.sort(mine);
		Arrays.sort(bare);
		double our = mine[TURNS / 2];
		double their = bare[TURNS / 2];
		this.report.add("registrations, " + CONNECTIONS + " connections, registry alone asked, median of 5",
				"%,.0f/s, %s", our, last[0]);
		this.report.add("limit: bare WebFlux and R2DBC, the same JVM options, median of 5", "%,.0f/s, %s", their,
				last[1]);
		this.report.add("ratio to the bare program", "%.2f", our / their);
		this.report.add("CPU a registration in µs (the consumers work too)", "%s", cpu);
	}

	private ClosedLoop registry() throws Exception {
		LocalSettings settings = this.sentra.platform().settings();
		String token = ServiceToken.of(Secrets.in(settings.folder()).signingKey(), "registry", "21.72");
		return new ClosedLoop(URI.create(settings.url(Program.REGISTRY) + "/api/registry/smes"), token, this::profile);
	}

	private synchronized String profile() {
		return this.profiles.next();
	}

	private void prepare() throws SQLException {
		try (Connection admin = this.sentra.superuser("postgres"); Statement statement = admin.createStatement()) {
			statement.execute("create database " + DATABASE);
		}
		try (Connection connection = this.sentra.superuser(DATABASE);
				Statement statement = connection.createStatement()) {
			statement.execute(BareProgram.TABLES);
		}
	}

	private Process startBare(int port) throws IOException {
		LocalSettings settings = this.sentra.platform().settings();
		ProcessBuilder builder = JavaCommand.mainClass(BareProgram.class, MemoryOptions.of(Program.REGISTRY))
			.process(String.valueOf(port), String.valueOf(settings.ports().of(Program.POSTGRES)), DATABASE, "postgres");
		builder.environment().put("PGPASSWORD", Secrets.in(settings.folder()).databasePassword(Program.POSTGRES));
		return builder.redirectErrorStream(true).redirectOutput(new File("/dev/null")).start();
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	private static void awaitListening(int port) throws InterruptedException {
		for (int tries = 0; tries < 300; tries++) {
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
