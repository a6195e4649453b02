package id.sentra.demo.cycle;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The officer looks through what was imported. */
final class Verification {

	private static final String SMES = "/api/registry/smes/";

	private static final int AT_ONCE = 500;

	private static final String NEW = "REGISTERED";

	private final ApiClient officer;

	private final WorkerPool workers;

	Verification(ApiClient officer, WorkerPool workers) {
		this.officer = officer;
		this.workers = workers;
	}

	void run(DemoSmes demoSmes) {
		List<Sme> open = demoSmes.verified().stream().filter((sme) -> sme.status().equals(NEW)).toList();
		for (int from = 0; from < open.size(); from += AT_ONCE) {
			verify(open.subList(from, Math.min(from + AT_ONCE, open.size())));
		}
		this.workers.each(demoSmes.toCorrect(),
				(sme) -> decide(sme, "request-correction", "Alamat usaha belum lengkap."));
		this.workers.each(demoSmes.toReject(), (sme) -> decide(sme, "reject", "Usaha sudah tidak berproduksi."));
	}

	/**
	 * Has the registry look for SMEs that were registered twice, a portion at a time.
	 */
	void searchDoubles() {
		while (this.officer.post("/api/registry/doubles/search", null).path("more").asBoolean()) {
			continue;
		}
	}

	private void verify(List<Sme> some) {
		List<Map<String, Object>> seen = some.stream()
			.map((sme) -> Map.<String, Object>of("id", sme.id(), "version", sme.version()))
			.toList();
		this.officer.create(SMES + "verify", UUID.randomUUID().toString(), Map.of("smes", seen));
	}

	private void decide(Sme sme, String step, String reason) {
		if (sme.status().equals(NEW)) {
			this.officer.step(SMES + sme.id() + "/" + step, sme.version(), Map.of("reason", reason));
		}
	}

}
