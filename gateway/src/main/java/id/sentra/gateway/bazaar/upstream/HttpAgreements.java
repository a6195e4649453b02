package id.sentra.gateway.bazaar.upstream;

import java.util.Map;
import java.util.UUID;

import id.sentra.gateway.bazaar.application.Agreements;
import id.sentra.gateway.bazaar.domain.Agreement;
import id.sentra.gateway.service.Asker;
import id.sentra.gateway.service.Change;
import id.sentra.gateway.service.Listed;
import id.sentra.gateway.service.Resource;
import id.sentra.gateway.service.ServiceClient;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

@Component
class HttpAgreements implements Agreements {

	private final ServiceClient service;

	HttpAgreements(ServiceClient service) {
		this.service = service;
	}

	@Override
	public Mono<Listed<Agreement>> list(Asker asker, @Nullable String region, @Nullable String status,
			@Nullable String cursor) {
		return this.service.list(asker,
				Resource.of("bazaar", "/agreements")
					.with("region", region)
					.with("status", status)
					.with("cursor", cursor),
				Agreement.class);
	}

	@Override
	public Mono<Agreement> find(Asker asker, UUID id) {
		return this.service.get(asker, Resource.of("bazaar", "/agreements/{}", id), Agreement.class);
	}

	@Override
	public Mono<Agreement> sign(Asker asker, UUID id, @Nullable Long version, String hash) {
		return this.service.send(asker,
				Change.post(Resource.of("bazaar", "/agreements/{}/sign", id)).body(Map.of("hash", hash)).ifAt(version),
				Agreement.class);
	}

}
