package id.sentra.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.sentra.local.settings.LocalSettings;
import id.sentra.local.settings.Program;

/** Answers at the gateway's port what it was told to, one answer after the other. */
public final class FakeGateway implements AutoCloseable {

	private final HttpServer server;

	private final Map<String, Deque<Answer>> answers = new ConcurrentHashMap<>();

	private final Map<String, List<String>> keys = new ConcurrentHashMap<>();

	private FakeGateway(HttpServer server) {
		this.server = server;
		server.createContext("/", this::handle);
		server.start();
	}

	public static FakeGateway of(LocalSettings settings) {
		try {
			return new FakeGateway(HttpServer.create(
					new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.ports().of(Program.GATEWAY)), 0));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** What such a request gets; the last answer is given again and again. */
	public FakeGateway answer(String methodAndPath, Answer... inOrder) {
		this.answers.put(methodAndPath, new ArrayDeque<>(List.of(inOrder)));
		return this;
	}

	/** The idempotency keys such requests came with, in their order. */
	public List<String> keys(String methodAndPath) {
		return this.keys.getOrDefault(methodAndPath, List.of());
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

	private void handle(HttpExchange exchange) throws IOException {
		try (exchange) {
			exchange.getRequestBody().readAllBytes();
			String request = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
			this.keys.computeIfAbsent(request, (key) -> new CopyOnWriteArrayList<>())
				.add(String.valueOf(exchange.getRequestHeaders().getFirst("Idempotency-Key")));
			Deque<Answer> left = this.answers.getOrDefault(request, new ArrayDeque<>(List.of(new Answer(404, "{}"))));
			Answer next = (left.size() > 1) ? left.removeFirst() : left.getFirst();
			if (next.status() > 0) {
				byte[] body = next.body().getBytes(StandardCharsets.UTF_8);
				exchange.getResponseHeaders().set("Location", "/api/registry/imports/1");
				exchange.sendResponseHeaders(next.status(), body.length);
				exchange.getResponseBody().write(body);
			}
		}
	}

	/** An answer; with status 0 the connection breaks instead. */
	public record Answer(int status, String body) {
	}

}
