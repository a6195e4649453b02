package id.sentra.local.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The ports of all programs on the loopback address.
 *
 * @param main where a program serves
 * @param management health and metrics of a service, metrics of the broker
 * @param kafkaController where the broker talks to itself
 */
public record Ports(Map<Program, Integer> main, Map<Program, Integer> management, int kafkaController) {

	private static final int MANAGEMENT_OFFSET = 1000;

	/** Below those the system gives away by itself. */
	private static final int FIRST_FREE = 30_000;

	private static final int LAST_FREE = 32_700;

	/** So many belong to a JVM as long as it holds the first of them. */
	private static final int BLOCK = 300;

	/** The default ports, each moved by the same number. */
	public static Ports offset(int offset) {
		Map<Program, Integer> main = new EnumMap<>(Program.class);
		Map<Program, Integer> management = new EnumMap<>(Program.class);
		for (Program program : Program.values()) {
			main.put(program, program.defaultPort() + offset);
			if (program != Program.POSTGRES) {
				management.put(program, program.defaultPort() + MANAGEMENT_OFFSET + offset);
			}
		}
		return new Ports(main, management, Program.KAFKA.defaultPort() + 1 + offset);
	}

	/** Ports that nobody has and nobody gets meanwhile, for platforms beside others. */
	public static Ports free() {
		List<ServerSocket> sockets = new ArrayList<>();
		try {
			Map<Program, Integer> main = new EnumMap<>(Program.class);
			Map<Program, Integer> management = new EnumMap<>(Program.class);
			for (Program program : Program.values()) {
				main.put(program, hold(sockets));
				if (program != Program.POSTGRES) {
					management.put(program, hold(sockets));
				}
			}
			return new Ports(main, management, hold(sockets));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			sockets.forEach(Ports::release);
		}
	}

	/** One such port. */
	public static int oneFree() {
		List<ServerSocket> sockets = new ArrayList<>();
		try {
			return hold(sockets);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			sockets.forEach(Ports::release);
		}
	}

	public int of(Program program) {
		return this.main.get(program);
	}

	public int managementOf(Program program) {
		return this.management.get(program);
	}

	/** Every port with the name of what will listen there. */
	public Map<Integer, String> all() {
		Map<Integer, String> all = new LinkedHashMap<>();
		this.main.forEach((program, port) -> all.put(port, program.id()));
		this.management.forEach((program, port) -> all.put(port, program.id() + " (management)"));
		all.put(this.kafkaController, Program.KAFKA.id() + " (controller)");
		return all;
	}

	private static int hold(List<ServerSocket> sockets) throws IOException {
		for (int tried = 1; tried < BLOCK; tried++) {
			try {
				sockets.add(bound(Claimed.nextPort()));
				return sockets.get(sockets.size() - 1).getLocalPort();
			}
			catch (BindException ex) {
				// Somebody listens there; the next one is free.
			}
		}
		throw new IOException("No port is left");
	}

	private static ServerSocket bound(int port) throws IOException {
		return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
	}

	private static void release(ServerSocket socket) {
		try {
			socket.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The block of this JVM. */
	private static final class Claimed {

		private static final ServerSocket FIRST = claim();

		private static final AtomicInteger NEXT = new AtomicInteger();

		/** Another one each time, from the beginning again after the last. */
		static int nextPort() {
			return FIRST.getLocalPort() + 1 + NEXT.getAndIncrement() % (BLOCK - 1);
		}

		private static ServerSocket claim() {
			for (int port = FIRST_FREE; port < LAST_FREE; port += BLOCK) {
				try {
					return bound(port);
				}
				catch (IOException ex) {
					// Another JVM's block.
				}
			}
			throw new UncheckedIOException(new IOException("Every block of ports is taken"));
		}

	}

}
