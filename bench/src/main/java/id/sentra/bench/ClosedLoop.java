package id.sentra.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** So many clients, each sending its next request when the last one was answered. */
final class ClosedLoop {

	private final List<Client> clients;

	ClosedLoop(int clients, Supplier<Client> client) {
		this.clients = Stream.generate(client).limit(clients).toList();
	}

	/** Commands that are each answered with 201; each client keeps to its address. */
	static ClosedLoop posting(int connections, Supplier<URI> addresses, String token, Supplier<String> bodies) {
		return new ClosedLoop(connections, () -> {
			URI address = addresses.get();
			HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
			return () -> {
				HttpRequest request = HttpRequest.newBuilder(address)
					.header("Content-Type", "application/json")
					.header("Authorization", "Bearer " + token)
					.header("Idempotency-Key", UUID.randomUUID().toString())
					.POST(BodyPublishers.ofString(bodies.get()))
					.build();
				int status = http.send(request, BodyHandlers.discarding()).statusCode();
				if (status != 201) {
					throw new IllegalStateException(address + " answered " + status);
				}
			};
		});
	}

	/** For so long; what is under way then is waited for. */
	Result run(Duration length) throws InterruptedException, ExecutionException {
		long end = System.nanoTime() + length.toNanos();
		return run(() -> System.nanoTime() < end);
	}

	Result first(int requests) throws InterruptedException, ExecutionException {
		AtomicInteger left = new AtomicInteger(requests);
		return run(() -> left.getAndDecrement() > 0);
	}

	private Result run(BooleanSupplier goesOn) throws InterruptedException, ExecutionException {
		ExecutorService threads = Executors.newFixedThreadPool(this.clients.size());
		try {
			long start = System.nanoTime();
			List<Future<List<Long>>> loops = this.clients.stream()
				.map((client) -> threads.submit(() -> loop(client, goesOn)))
				.toList();
			List<Long> nanos = new ArrayList<>();
			for (Future<List<Long>> loop : loops) {
				nanos.addAll(loop.get());
			}
			return new Result((System.nanoTime() - start) / 1e9, nanos);
		}
		finally {
			threads.shutdown();
		}
	}

	private static List<Long> loop(Client client, BooleanSupplier goesOn) throws Exception {
		List<Long> nanos = new ArrayList<>();
		while (goesOn.getAsBoolean()) {
			long start = System.nanoTime();
			client.send();
			nanos.add(System.nanoTime() - start);
		}
		return nanos;
	}

	/** Sends its next request; fails when the answer is not the one that was to come. */
	@FunctionalInterface
	interface Client {

		void send() throws Exception;

	}

	/** How long it ran, and how long each request took. */
	record Result(double seconds, List<Long> nanos) {

		double perSecond() {
			return this.nanos.size() / this.seconds;
		}

		Latencies latencies() {
			return Latencies.of(this.nanos);
		}

	}

}
