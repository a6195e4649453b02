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

	/** Below those the system gives away by itself, and another one each time. */
	private static final int FIRST_FREE = 30_000;

	private static final int FREE = 2_700;

	private static final AtomicInteger NEXT_FREE = new AtomicInteger();

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

	/** Ports that nobody listens on at this moment, for tests. */
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
		for (int tried = 0; tried < FREE; tried++) {
			int port = FIRST_FREE + NEXT_FREE.getAndIncrement() % FREE;
			try {
				sockets.add(new ServerSocket(port, 1, InetAddress.getLoopbackAddress()));
				return port;
			}
			catch (BindException ex) {
				// Somebody listens there; the next one is free.
			}
		}
		throw new IOException("No port is left");
	}

	private static void release(ServerSocket socket) {
		try {
			socket.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
