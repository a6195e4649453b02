package id.sentra.bench;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

import id.sentra.local.secret.Secrets;
import id.sentra.local.settings.LocalSettings;
import id.sentra.local.settings.Program;

/** {@code POST /api/registry/smes} straight at the registry, over 16 connections. */
final class Registrations implements Workload {

	static final int CONNECTIONS = 16;

	private final Sentra sentra;

	private final ClosedLoop loop;

	private final Supplier<Cpu> cpu;

	private final BooleanSupplier consumersRun;

	private final Collection<Long> further;

	/**
	 * Connections go to the registries in turn.
	 * @param registries where each answers
	 * @param further JVMs beside the platform's that are to be warm too
	 * @param consumersRun whether a turn waits for them
	 */
	Registrations(Sentra sentra, List<String> registries, Supplier<Cpu> cpu, Collection<Long> further,
			BooleanSupplier consumersRun) throws Exception {
		LocalSettings settings = sentra.platform().settings();
		String token = ServiceToken.of(Secrets.in(settings.folder()).signingKey(), "registry", "21.72");
		AtomicInteger next = new AtomicInteger();
		this.sentra = sentra;
		this.loop = ClosedLoop.posting(CONNECTIONS,
				() -> URI.create(registries.get(next.getAndIncrement() % registries.size()) + "/api/registry/smes"),
				token, sentra.profiles()::next);
		this.cpu = cpu;
		this.further = further;
		this.consumersRun = consumersRun;
	}

	@Override
	public ClosedLoop loop() {
		return this.loop;
	}

	@Override
	public Cpu cpu() {
		return this.cpu.get();
	}

	@Override
	public long targetPid() {
		return this.sentra.pid(Program.REGISTRY);
	}

	@Override
	public List<Long> pids() {
		return Stream.concat(this.sentra.pids().stream(), this.further.stream()).toList();
	}

	@Override
	public void settle() throws InterruptedException {
		if (this.consumersRun.getAsBoolean()) {
			this.sentra.awaitEqual();
		}
	}

}
