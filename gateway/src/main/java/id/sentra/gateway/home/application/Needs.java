package id.sentra.gateway.home.application;

import java.util.ArrayList;
import java.util.List;

import id.sentra.gateway.service.Asker;
import id.sentra.gateway.sme.application.Smes;
import id.sentra.platform.security.Role;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Service;

/** Asks each service what waits for somebody; one that is silent is told as such. */
@Service
public class Needs {

	private final Smes smes;

	private final TrainingNeeds training;

	private final FinancingNeeds financing;

	private final BazaarNeeds bazaars;

	Needs(Smes smes, TrainingNeeds training, FinancingNeeds financing, BazaarNeeds bazaars) {
		this.smes = smes;
		this.training = training;
		this.financing = financing;
		this.bazaars = bazaars;
	}

	public Mono<List<Need>> of(Asker asker) {
		List<Mono<Need>> needs = new ArrayList<>();
		if (asker.hasAny(Role.OFFICER, Role.ADMIN)) {
			needs.add(smes(asker, "REGISTERED"));
			needs.add(smes(asker, "CORRECTION_REQUESTED"));
		}
		needs.addAll(this.financing.of(asker));
		needs.addAll(this.training.of(asker));
		needs.addAll(this.bazaars.of(asker));
		return Flux.mergeSequential(needs).collectList();
	}

	private Mono<Need> smes(Asker asker, String status) {
		return Need.counted("sme-" + status, "registry", "/umkm?status=" + status,
				this.smes.search(asker, new Smes.Query(null, null, status, null, false)));
	}

}
