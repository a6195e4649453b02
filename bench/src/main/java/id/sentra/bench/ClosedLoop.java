package id.sentra.bench;

import java.io.IOException;
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
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * So many connections, each sending its next request when the last one was answered with
 * 201.
 */
final class ClosedLoop {

	private final URI address;

	private final String token;

	private final Supplier<String> bodies;

	ClosedLoop(URI address, String token, Supplier<String> bodies) {
		this.address = address;
		this.token = token;
		this.bodies = bodies;
	}

	Result run(int connections, Duration length) throws InterruptedException, ExecutionException {
		ExecutorService threads = Executors.newFixedThreadPool(connections);
		try {
			long start = System.nanoTime();
			List<Future<List<Long>>> loops = IntStream.range(0, connections)
				.mapToObj((i) -> threads.submit(() -> loop(start + length.toNanos())))
				.toList();
			List<Long> nanos = new ArrayList<>();
			for (Future<List<Long>> loop : loops) {
				nanos.addAll(loop.get());
			}
			return new Result(nanos.size() * 1e9 / (System.nanoTime() - start), Latencies.of(nanos));
		}
		finally {
			threads.shutdown();
		}
	}

	private List<Long> loop(long end) throws IOException, InterruptedException {
		HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
		List<Long> nanos = new ArrayList<>();
		for (long start = System.nanoTime(); start < end; start = System.nanoTime()) {
			HttpRequest request = HttpRequest.newBuilder(this.address)
				.header("Content-Type", "application/json")
				.header("Authorization", "Bearer " + this.token)
				.header("Idempotency-Key", UUID.randomUUID().toString())
				.POST(BodyPublishers.ofString(this.bodies.get()))
				.build();
			int status = http.send(request, BodyHandlers.discarding()).statusCode();
			if (status != 201) {
				throw new IllegalStateException(this.address + " answered " + status);
			}
			nanos.add(System.nanoTime() - start);
		}
		return nanos;
	}

	/** Requests a second and how long they took. */
	record Result(double perSecond, Latencies latencies) {
	}

}
