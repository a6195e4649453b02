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
			needs.addAll(registry(asker));
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

	/** What the registry counts itself is not counted by a page of its lists. */
	private List<Mono<Need>> registry(Asker asker) {
		Mono<Smes.Counts> counts = this.smes.counts(asker).cache();
		return List.of(
				Need.known("sme-REGISTERED", "registry", "/umkm?status=REGISTERED", counts.map(Smes.Counts::toVerify)),
				Need.known("sme-CORRECTION_REQUESTED", "registry", "/umkm?status=CORRECTION_REQUESTED",
						counts.map(Smes.Counts::inCorrection)),
				Need.known("double", "registry", "/umkm/ganda", counts.map(Smes.Counts::doubles)), Need.known("cluster",
						"registry", "/umkm/sentra?tipe=UNASSESSED", counts.map(Smes.Counts::unassessedClusters)));
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
