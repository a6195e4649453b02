package id.sentra.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

import id.sentra.local.settings.LocalSettings;
import id.sentra.local.settings.Ports;
import id.sentra.local.settings.StartFailed;

/** What must hold before anything is started; each refusal says what to do. */
final class Preflight {

	static final long NEEDED_MEBIBYTES = 2560;

	private Preflight() {
	}

	static void ports(Ports ports) {
		ports.all().forEach((port, program) -> {
			try (ServerSocket socket = new ServerSocket()) {
				socket.setReuseAddress(true);
				socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
			}
			catch (IOException ex) {
				throw new StartFailed("port.taken", String.valueOf(port), program);
			}
		});
	}

	static void memory(long availableMebibytes) {
		if (availableMebibytes < NEEDED_MEBIBYTES) {
			throw new StartFailed("memory.short", availableMebibytes, NEEDED_MEBIBYTES);
		}
	}

	/** Everything that can be known without starting anything. */
	static void all(LocalSettings settings) {
		memory(Memory.availableMebibytes());
		ports(settings.ports());
	}

}
