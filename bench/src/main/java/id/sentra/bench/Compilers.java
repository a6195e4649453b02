package id.sentra.bench;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Processor time of the JIT compilers of some JVMs, from one look to the next. */
final class Compilers {

	private final Supplier<List<Long>> pids;

	private Map<String, Duration> last = Map.of();

	Compilers(Supplier<List<Long>> pids) {
		this.pids = pids;
	}

	/** Since the last look, or since they were started. */
	Duration look() {
		Map<String, Duration> now = new HashMap<>();
		this.pids.get().forEach((pid) -> now.putAll(ProcessorTime.ofCompilers(pid)));
		Duration spent = now.entrySet()
			.stream()
			.map((thread) -> thread.getValue().minus(this.last.getOrDefault(thread.getKey(), Duration.ZERO)))
			.reduce(Duration.ZERO, Duration::plus);
		this.last = now;
		return spent;
	}

}
