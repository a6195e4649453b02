package id.sentra.gateway.doubles.upstream;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.sentra.gateway.doubles.application.Doubles;
import id.sentra.gateway.doubles.domain.LikelyDouble;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.Change;
import id.sentra.gateway.service.Listed;
import id.sentra.gateway.service.Resource;
import id.sentra.gateway.service.ServiceClient;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

@Component
class HttpDoubles implements Doubles {

	private static final ParameterizedTypeReference<List<LikelyDouble>> ALL = new ParameterizedTypeReference<>() {
	};

	/** As many as one compares in a sitting. */
	private static final int PAGE = 10;

	private final ServiceClient registry;

	HttpDoubles(ServiceClient registry) {
		this.registry = registry;
	}

	@Override
	public Mono<Listed<LikelyDouble>> open(CurrentUser user, @Nullable String region, @Nullable String cursor) {
		return this.registry.list(user,
				Resource.of("registry", "/doubles").with("region", region).with("limit", PAGE).with("cursor", cursor),
				LikelyDouble.class);
	}

	@Override
	public Mono<List<LikelyDouble>> of(CurrentUser user, UUID sme) {
		return this.registry.get(user, Resource.of("registry", "/smes/{}/doubles", sme), ALL);
	}

	@Override
	public Mono<Searched> search(CurrentUser user, @Nullable String region) {
		return this.registry.send(user, Change.post(Resource.of("registry", "/doubles/search").with("region", region)),
				Searched.class);
	}

	@Override
	public Mono<Void> dismiss(CurrentUser user, UUID one, UUID other) {
		return this.registry.send(user,
				Change.post(Resource.of("registry", "/doubles/dismiss")).body(Map.of("first", one, "second", other)),
				Void.class);
	}

	@Override
	public Mono<Void> merge(CurrentUser user, GivenUp givenUp, UUID into) {
		return this.registry
			.send(user,
					Change.post(Resource.of("registry", "/smes/{}/merge", givenUp.id()))
						.body(Map.of("into", into))
						.ifAt(givenUp.version()),
					Map.class)
			.then();
	}

}
