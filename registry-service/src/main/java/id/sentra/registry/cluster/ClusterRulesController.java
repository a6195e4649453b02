package id.sentra.registry.cluster;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import id.sentra.platform.security.SignedIn;
import id.sentra.registry.cluster.ClusterResponse.TraitResponse;
import id.sentra.registry.cluster.domain.ClusterType;
import id.sentra.registry.cluster.domain.TypeRules;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The rules of today by which clusters are assessed: the questions of the form.
 */
@RestController
class ClusterRulesController {

	private final ClusterService service;

	private final TraitMessages traits;

	ClusterRulesController(ClusterService service, TraitMessages traits) {
		this.service = service;
		this.traits = traits;
	}

	@SignedIn
	@GetMapping("/api/registry/cluster-rules")
	RulesResponse rules(Locale locale) {
		TypeRules rules = this.service.rules();
		return new RulesResponse(rules.version(), rules.legalBasis(), rules.from(),
				rules.types()
					.stream()
					.map((type) -> new TypeResponse(type.type(), type.needed(), this.traits.of(type.traits(), locale)))
					.toList(),
				rules.contradictions());
	}

	/**
	 * A rule set, its types from the strongest to the weakest.
	 */
	record RulesResponse(String version, String legalBasis, LocalDate from, List<TypeResponse> types,
			List<List<String>> contradictions) {
	}

	/**
	 * A type, its traits and how many of them must hold.
	 */
	record TypeResponse(ClusterType type, int needed, List<TraitResponse> traits) {
	}

}
