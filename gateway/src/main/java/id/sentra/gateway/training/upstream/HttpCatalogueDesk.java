package id.sentra.gateway.training.upstream;

import java.util.Map;

import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.Change;
import id.sentra.gateway.service.Listed;
import id.sentra.gateway.service.Resource;
import id.sentra.gateway.service.ServiceClient;
import id.sentra.gateway.training.application.CatalogueDesk;
import id.sentra.gateway.training.domain.CatalogueItem;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

@Component
class HttpCatalogueDesk implements CatalogueDesk {

	private final ServiceClient service;

	HttpCatalogueDesk(ServiceClient service) {
		this.service = service;
	}

	@Override
	public Mono<Listed<CatalogueItem>> list(CurrentUser user, Kind kind, @Nullable String cursor) {
		Resource all = Resource.of("training", "/" + kind.resource()).with("cursor", cursor);
		return this.service.list(user, (kind != Kind.COURSE) ? all.with("region", user.regency()) : all,
				CatalogueItem.class);
	}

	@Override
	public Mono<CatalogueItem> find(CurrentUser user, Kind kind, String key) {
		return this.service.get(user, one(kind, key), CatalogueItem.class);
	}

	@Override
	public Mono<CatalogueItem> add(CurrentUser user, Kind kind, Map<String, Object> body, String once) {
		return send(user, Change.post(Resource.of("training", "/" + kind.resource())).body(body).once(once));
	}

	@Override
	public Mono<CatalogueItem> revise(CurrentUser user, Kind kind, String key, @Nullable Long version,
			Map<String, Object> body) {
		return send(user, Change.put(one(kind, key)).body(body).ifAt(version));
	}

	@Override
	public Mono<CatalogueItem> activate(CurrentUser user, Kind kind, String key, @Nullable Long version, boolean open) {
		return send(user, Change
			.post(Resource.of("training", "/" + kind.resource() + "/{}/{}", key, open ? "activate" : "deactivate"))
			.ifAt(version));
	}

	@Override
	public Mono<CatalogueItem> addRule(CurrentUser user, String code, @Nullable Long version,
			Map<String, Object> rule) {
		return send(user, Change.put(Resource.of("training", "/courses/{}/rules", code)).body(rule).ifAt(version));
	}

	private Mono<CatalogueItem> send(CurrentUser user, Change change) {
		return this.service.send(user, change, CatalogueItem.class);
	}

	private static Resource one(Kind kind, String key) {
		return Resource.of("training", "/" + kind.resource() + "/{}", key);
	}

}
