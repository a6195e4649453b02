package id.sentra.platform.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/**
 * Ports for servers that must be told theirs. They are below those the system gives away
 * by itself and in a block that no other test run on this machine has, so that nobody
 * takes one between the look and the server's start.
 */
public final class Ports {

	private static final int FIRST = 20_000;

	private static final int LAST = 30_000;

	private static final int BLOCK = 50;

	/** Held as long as the run lasts. */
	private static final ServerSocket CLAIM = claim();

	private static int last = CLAIM.getLocalPort();

	private Ports() {
	}

	/** Another one each time. */
	public static synchronized int free() {
		while (++last < CLAIM.getLocalPort() + BLOCK) {
			try (ServerSocket probe = bound(last)) {
				return probe.getLocalPort();
			}
			catch (IOException ex) {
				// Somebody else's; the next one is free.
			}
		}
		throw new IllegalStateException("No port is left");
	}

	private static ServerSocket claim() {
		for (int port = FIRST; port < LAST; port += BLOCK) {
			try {
				return bound(port);
			}
			catch (IOException ex) {
				// Another run's block.
			}
		}
		throw new UncheckedIOException(new IOException("Every block of ports is taken"));
	}

	private static ServerSocket bound(int port) throws IOException {
		return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
	}

}
