package id.sentra.platform.test;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Stands between a service and its PostgreSQL and counts on the wire how often a command
 * waits for the database: each time something is sent when nothing is under way. What is
 * sent together with something else is waited for once.
 */
public final class RoundTrips implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	private static final int LONGEST_SHOWN = 100;

	private static final Duration LONGEST_HELD = Duration.ofSeconds(5);

	private static final List<Transaction> finished = new CopyOnWriteArrayList<>();

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		new EmbeddedServers().initialize(context);
		int server = context.getEnvironment().getRequiredProperty("SENTRA_DB_PORT", Integer.class);
		context.getEnvironment()
			.getPropertySources()
			.addFirst(new MapPropertySource("counted database", Map.of("SENTRA_DB_PORT", listen(server))));
	}

	/**
	 * What the last command of that name sent, one element a wait; the transactions of
	 * one command after another.
	 * @param command the route, such as {@code POST /api/registry/smes}
	 */
	public static List<String> of(String command) {
		return finished.stream()
			.filter((transaction) -> transaction.command.equals(command))
			.flatMap((transaction) -> transaction.trips.stream())
			.toList();
	}

	/** Forgets what was counted so far. */
	public static void reset() {
		finished.clear();
	}

	private static int listen(int server) {
		try {
			ServerSocket entrance = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
			background(() -> {
				while (true) {
					Socket client = entrance.accept();
					Session session = new Session();
					Socket database = new Socket(InetAddress.getLoopbackAddress(), server);
					client.setTcpNoDelay(true);
					database.setTcpNoDelay(true);
					background(() -> session.requests(client, database));
					background(() -> session.answers(database, client));
				}
			});
			return entrance.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void background(Work work) {
		Thread thread = new Thread(() -> {
			try {
				work.run();
			}
			catch (IOException ex) {
				// One end is gone, and the other is closed below.
			}
		}, "round-trips");
		thread.setDaemon(true);
		thread.start();
	}

	/** What one transaction sent, and for which command. */
	private record Transaction(String command, List<String> trips) {
	}

	/** Work on a connection that ends with it. */
	private interface Work {

		void run() throws IOException;

	}

	/** One connection, of which both directions are read message by message. */
	private static final class Session {

		private final Map<String, String> statements = new HashMap<>();

		private List<String> trips = new ArrayList<>();

		private String command = "";

		private boolean begun;

		private boolean ended;

		private int underWay;

		void requests(Socket client, Socket database) throws IOException {
			try (client; database) {
				DataInputStream in = new DataInputStream(client.getInputStream());
				DataOutputStream out = new DataOutputStream(database.getOutputStream());
				byte[] first = new byte[in.readInt() - Integer.BYTES];
				in.readFully(first);
				out.writeInt(first.length + Integer.BYTES);
				out.write(first);
				pass(in, out, this::sent);
			}
		}

		void answers(Socket database, Socket client) throws IOException {
			try (client; database) {
				pass(new DataInputStream(database.getInputStream()), new DataOutputStream(client.getOutputStream()),
						this::answered);
			}
		}

		private static void pass(DataInputStream in, DataOutputStream out, Reader reader) throws IOException {
			try {
				while (true) {
					byte type = in.readByte();
					byte[] body = new byte[in.readInt() - Integer.BYTES];
					in.readFully(body);
					reader.read((char) type, ByteBuffer.wrap(body));
					ByteBuffer message = ByteBuffer.allocate(body.length + 1 + Integer.BYTES);
					message.put(type).putInt(body.length + Integer.BYTES).put(body);
					out.write(message.array());
				}
			}
			catch (EOFException ex) {
				// Closed by the other end.
			}
		}

		private synchronized void sent(char type, ByteBuffer body) {
			switch (type) {
				case 'P' -> this.statements.put(text(body), text(body));
				case 'B' -> {
					text(body);
					said(this.statements.getOrDefault(text(body), "?"));
					readCommand(body);
				}
				case 'Q' -> {
					said(text(body));
					this.underWay++;
				}
				case 'S' -> {
					this.underWay++;
					notifyAll();
				}
				default -> {
				}
			}
		}

		private synchronized void answered(char type, ByteBuffer body) {
			if (type != 'Z') {
				return;
			}
			holdAnswerToBegin();
			this.underWay = Math.max(0, this.underWay - 1);
			if (body.get(0) == 'I' && this.ended && this.underWay == 0) {
				finished.add(new Transaction(this.command, List.copyOf(this.trips)));
				this.trips = new ArrayList<>();
				this.command = "";
				this.ended = false;
			}
		}

		/**
		 * Until what is sent without waiting for it has come, however slow the machine.
		 */
		private void holdAnswerToBegin() {
			try {
				long until = System.nanoTime() + LONGEST_HELD.toNanos();
				while (this.begun && this.underWay == 1 && System.nanoTime() < until) {
					wait(LONGEST_HELD.toMillis());
				}
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
			this.begun = false;
		}

		private void said(String sql) {
			String shown = sql.replaceAll("\\s+", " ").strip();
			shown = shown.substring(0, Math.min(shown.length(), LONGEST_SHOWN));
			if (this.underWay > 0 && !this.trips.isEmpty()) {
				int last = this.trips.size() - 1;
				this.trips.set(last, this.trips.get(last) + " | " + shown);
			}
			else {
				this.trips.add(shown);
			}
			this.begun = shown.startsWith("BEGIN");
			this.ended = this.ended || shown.startsWith("COMMIT") || shown.startsWith("ROLLBACK");
		}

		/** The command is among the settings of its transaction, as a bound text. */
		private void readCommand(ByteBuffer body) {
			int formats = body.getShort();
			body.position(body.position() + formats * Short.BYTES);
			for (int left = body.getShort(); left > 0; left--) {
				int length = body.getInt();
				byte[] value = new byte[Math.max(0, length)];
				body.get(value);
				String text = new String(value, StandardCharsets.UTF_8);
				if (text.matches("(POST|PUT|PATCH|DELETE) /api/\\S*")) {
					this.command = text;
				}
			}
		}

		private static String text(ByteBuffer body) {
			int start = body.position();
			while (body.get() != 0) {
				// Texts end with a zero.
			}
			return new String(body.array(), start, body.position() - 1 - start, StandardCharsets.UTF_8);
		}

	}

	/** Looks at a message that passes. */
	private interface Reader {

		void read(char type, ByteBuffer body);

	}

}
