package id.sentra.bench;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;

import id.sentra.local.settings.Program;

/**
 * From the answer 201 of a registration to its row in another service's table, at a
 * steady rate.
 */
final class EventDelay {

	/**
	 * The rate grows step by step: programs just started compile what is asked of them.
	 */
	private static final int WARM_UP_STEPS = 9;

	private final Sentra sentra;

	private final Report report;

	private final Duration counted;

	private final Duration step;

	/**
	 * @param counted how long is counted; each step of the warm-up takes a sixth of it
	 */
	EventDelay(Sentra sentra, Report report, Duration counted) {
		this.sentra = sentra;
		this.report = report;
		this.counted = counted;
		this.step = counted.dividedBy(6);
	}

	/** The delays, and those of Kafka alone meanwhile. */
	List<Latencies> run(int rate) throws Exception {
		BareKafka bare = new BareKafka(this.sentra.kafka());
		CompletableFuture<Latencies> meanwhile = CompletableFuture.supplyAsync(
				() -> bare.measure(rate, this.step.multipliedBy(WARM_UP_STEPS), this.counted), Pace.OWN_THREAD);
		Phase phase = register(rate);
		Latencies busy = meanwhile.join();
		Latencies idle = bare.measure(rate, this.step, this.counted.dividedBy(2));
		Latencies delay = Latencies.of(phase.delays());
		this.report.add("registrations at " + rate + "/s for " + this.counted.toSeconds() + " s, request to 201", "%s",
				Latencies.of(phase.answers()));
		this.report.add("201 to the row in training (resolution " + Arrivals.RESOLUTION_MILLIS + " ms)", "%s", delay);
		this.report.add("limit: Kafka produce (acks=all) to consume, same rate, meanwhile", "%s", busy);
		this.report.add("limit: the same, with nothing else running", "%s", idle);
		this.report.add("ratio to Kafka meanwhile", "p50 %.1f, p99 %.1f", delay.millis(0.5) / busy.millis(0.5),
				delay.millis(0.99) / busy.millis(0.99));
		this.report.add("CPU a registration in µs", "%s", phase.cpu());
		return List.of(delay, busy);
	}

	private Phase register(int rate) throws Exception {
		try (Connection connection = this.sentra.database(Program.TRAINING)) {
			Arrivals arrivals = new Arrivals(connection);
			CompletableFuture<Void> watching = CompletableFuture.runAsync(arrivals, Pace.OWN_THREAD);
			for (int step = 1; step <= WARM_UP_STEPS; step++) {
				send(Math.max(1, rate * step / WARM_UP_STEPS), this.step, arrivals);
			}
			Cpu cpu = Cpu.from(this.sentra.platform());
			List<Answer> answers = send(rate, this.counted, arrivals);
			String perPiece = cpu.spent().perPiece(answers.size());
			arrivals.lastAnnounced();
			watching.join();
			Map<UUID, Long> delays = arrivals.delays();
			return new Phase(answers.stream().map(Answer::nanos).toList(),
					answers.stream().map((answer) -> delays.get(answer.id())).toList(), perPiece);
		}
	}

	private List<Answer> send(int rate, Duration length, Arrivals arrivals) {
		Queue<Answer> answers = new ConcurrentLinkedQueue<>();
		List<CompletableFuture<?>> underway = new ArrayList<>();
		Pace pace = new Pace(rate);
		long requests = rate * length.toMillis() / 1000;
		for (int i = 0; i < requests; i++) {
			long due = pace.next();
			underway.add(this.sentra.officer().register(this.sentra.profiles().next()).thenAccept((response) -> {
				long now = System.nanoTime();
				UUID id = Officer.registered(response);
				arrivals.expect(id, now);
				answers.add(new Answer(id, now - due));
			}));
		}
		CompletableFuture.allOf(underway.toArray(CompletableFuture[]::new)).join();
		return List.copyOf(answers);
	}

	/** A registration and how long it took from the moment it was due. */
	private record Answer(UUID id, long nanos) {
	}

	private record Phase(List<Long> answers, List<Long> delays, String cpu) {
	}

}
