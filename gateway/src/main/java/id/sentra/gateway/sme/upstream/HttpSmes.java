package id.sentra.gateway.sme.upstream;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import id.sentra.gateway.form.Form;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.Change;
import id.sentra.gateway.service.Listed;
import id.sentra.gateway.service.Resource;
import id.sentra.gateway.service.ServiceClient;
import id.sentra.gateway.sme.application.Smes;
import id.sentra.gateway.sme.domain.Happening;
import id.sentra.gateway.sme.domain.Personal;
import id.sentra.gateway.sme.domain.Sme;
import id.sentra.gateway.sme.domain.Verified;
import reactor.core.publisher.Mono;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

@Component
class HttpSmes implements Smes {

	private static final ParameterizedTypeReference<Listed<Sme>> PAGE = new ParameterizedTypeReference<>() {
	};

	private final ServiceClient registry;

	HttpSmes(ServiceClient registry) {
		this.registry = registry;
	}

	@Override
	public Mono<Listed<Sme>> search(CurrentUser user, Query query) {
		if (query.personal()) {
			Map<String, Object> body = Form.body("q", query.q(), "region", query.region(), "status", query.status());
			return this.registry.send(user, Change.post(Resource.of("registry", "/smes/search")).body(body), PAGE);
		}
		return this.registry.list(user,
				Resource.of("registry", "/smes")
					.with("q", query.q())
					.with("region", query.region())
					.with("status", query.status())
					.with("cursor", query.cursor()),
				Sme.class);
	}

	@Override
	public Mono<Sme> find(CurrentUser user, UUID id) {
		return this.registry.get(user, Resource.of("registry", "/smes/{}", id), Sme.class);
	}

	@Override
	public Mono<Counts> counts(CurrentUser user) {
		return this.registry.get(user, Resource.of("registry", "/summary"), Summary.class)
			.map((found) -> new Counts(found.toVerify(), found.inCorrection(), found.doubles(),
					found.unassessedClusters()));
	}

	@Override
	public Mono<Personal> personal(CurrentUser user, UUID id) {
		return this.registry.get(user, Resource.of("registry", "/smes/{}/personal", id), Personal.class);
	}

	@Override
	public Mono<List<Happening>> happenings(CurrentUser user, UUID id) {
		return this.registry
			.list(user, Resource.of("registry", "/smes/{}/timeline", id).with("limit", 50), Happening.class)
			.map(Listed::items);
	}

	@Override
	public Mono<Sme> decide(CurrentUser user, UUID id, Decision decision) {
		String step = decision.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
		Change change = Change.post(Resource.of("registry", "/smes/{}/{}", id, step)).ifAt(decision.version());
		return this.registry.send(user,
				(decision.kind() == Kind.VERIFY) ? change : change.body(Map.of("reason", decision.reason())),
				Sme.class);
	}

	@Override
	public Mono<Sme> correct(CurrentUser user, UUID id, Correction correction) {
		return Mono.zip(find(user, id), personal(user, id))
			.flatMap((now) -> this.registry.send(user,
					Change.put(Resource.of("registry", "/smes/{}", id))
						.body(ProfileBody.of(now.getT1(), now.getT2(), correction))
						.ifAt(correction.version()),
					Sme.class));
	}

	@Override
	public Mono<Verified> verifyAll(CurrentUser user, List<Seen> smes, String key) {
		return this.registry.send(user,
				Change.post(Resource.of("registry", "/smes/verify")).body(Map.of("smes", smes)).once(key),
				Verified.class);
	}

	/** The answer of {@code GET /api/registry/summary}, as far as it is asked for. */
	@JsonIgnoreProperties(ignoreUnknown = true)
	record Summary(int toVerify, int inCorrection, int doubles, int unassessedClusters) {
	}

}
