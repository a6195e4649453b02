package id.sentra.gateway.home.application;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import id.sentra.platform.security.Role;
import id.sentra.gateway.bazaar.application.Bazaars;
import id.sentra.gateway.service.Asker;
import id.sentra.gateway.service.Listed;
import id.sentra.gateway.sme.application.Smes;
import id.sentra.gateway.training.application.Training;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Service;

/** Asks each service what waits for somebody; one that is silent is told as such. */
@Service
public class Needs {

	private final Smes smes;

	private final Training training;

	private final FinancingNeeds financing;

	private final Bazaars bazaars;

	private final Clock clock;

	Needs(Smes smes, Training training, FinancingNeeds financing, Bazaars bazaars, Clock clock) {
		this.smes = smes;
		this.training = training;
		this.financing = financing;
		this.bazaars = bazaars;
		this.clock = clock;
	}

	public Mono<List<Need>> of(Asker asker) {
		List<Mono<Need>> needs = new ArrayList<>();
		if (asker.hasAny(Role.OFFICER, Role.ADMIN)) {
			needs.add(smes(asker, "REGISTERED"));
			needs.add(smes(asker, "CORRECTION_REQUESTED"));
		}
		needs.addAll(this.financing.of(asker));
		if (asker.hasAny(Role.OFFICER, Role.ADMIN, Role.TRAINER)) {
			needs.add(sessions(asker));
		}
		if (asker.hasAny(Role.ORGANISER, Role.ADMIN)) {
			needs.add(bazaars(asker, "APPLICATIONS_CLOSED"));
			needs.add(bazaars(asker, "ALLOCATED"));
		}
		return Flux.mergeSequential(needs).collectList();
	}

	private Mono<Need> smes(Asker asker, String status) {
		return Need.counted("sme-" + status, "registry", "/umkm?status=" + status,
				this.smes.search(asker, new Smes.Query(null, null, status, null, false)));
	}

	private Mono<Need> sessions(Asker asker) {
		Instant now = this.clock.instant();
		return Need.counted("session", "training", "/pelatihan",
				this.training.sessions(asker, null, "SCHEDULED")
					.map((page) -> new Listed<>(
							page.items().stream().filter((session) -> session.waitsForCompletion(now)).toList(),
							null)));
	}

	private Mono<Need> bazaars(Asker asker, String status) {
		return Need.counted("bazaar-" + status, "bazaar", "/bazar?status=" + status,
				this.bazaars.list(asker, status, null));
	}

}
