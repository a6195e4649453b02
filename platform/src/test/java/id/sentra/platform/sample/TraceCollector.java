package id.sentra.platform.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.HttpServer;

/** Takes traces as a collector does, OTLP over HTTP. */
final class TraceCollector {

	private final List<String> received = new CopyOnWriteArrayList<>();

	private final HttpServer server;

	private TraceCollector(HttpServer server) {
		this.server = server;
		server.createContext("/v1/traces", (exchange) -> {
			this.received.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
			exchange.sendResponseHeaders(200, -1);
			exchange.close();
		});
		server.start();
	}

	static TraceCollector start() {
		try {
			return new TraceCollector(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	String url() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort() + "/v1/traces";
	}

	List<String> received() {
		return this.received;
	}

	void stop() {
		this.server.stop(0);
	}

}
