package id.sentra.bench;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

import id.sentra.local.settings.Program;
import id.sentra.local.settings.Stopwatch;

/** SMEs that may ask for a loan and have none. */
final class VerifiedSmes {

	private static final int AT_ONCE = 8;

	private static final int VERIFIED_AT_ONCE = 500;

	private final Sentra sentra;

	private final Queue<String> ids = new ConcurrentLinkedQueue<>();

	VerifiedSmes(Sentra sentra) {
		this.sentra = sentra;
	}

	/** Registers and verifies until there are so many, and waits until they may ask. */
	void fillTo(int number) throws InterruptedException {
		List<String> made = new ArrayList<>();
		while (this.ids.size() + made.size() < number) {
			List<CompletableFuture<HttpResponse<Void>>> underway = Stream
				.generate(() -> this.sentra.officer().register(this.sentra.profiles().next()))
				.limit(AT_ONCE)
				.toList();
			underway.forEach((registration) -> made.add(Officer.registered(registration.join()).toString()));
		}
		for (int from = 0; from < made.size(); from += VERIFIED_AT_ONCE) {
			verify(made.subList(from, Math.min(from + VERIFIED_AT_ONCE, made.size())));
		}
		this.ids.addAll(made);
	}

	/** One that nobody has been given before. */
	String next() {
		String id = this.ids.poll();
		if (id == null) {
			throw new IllegalStateException("more loans than SMEs were made for");
		}
		return id;
	}

	private void verify(List<String> some) throws InterruptedException {
		long before = this.sentra.officer().verified(Program.FINANCING);
		this.sentra.officer()
			.post("/api/registry/smes/verify",
					Map.of("smes", some.stream().map((id) -> Map.of("id", id, "version", 1)).toList()));
		Stopwatch watch = new Stopwatch();
		while (this.sentra.officer().verified(Program.FINANCING) < before + some.size()) {
			if (watch.isPast(Sentra.PATIENCE)) {
				throw new IllegalStateException("financing does not hear of what was verified");
			}
			Thread.sleep(Sentra.POLL_MILLIS);
		}
	}

}
