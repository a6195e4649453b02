package id.sentra.gateway.bazaar.upstream;

import java.util.List;
import java.util.Map;
import java.util.Locale;
import java.util.UUID;

import id.sentra.gateway.bazaar.application.Bazaars;
import id.sentra.gateway.bazaar.domain.Bazaar;
import id.sentra.gateway.bazaar.domain.Preview;
import id.sentra.gateway.bazaar.domain.PreviewLine;
import id.sentra.gateway.bazaar.domain.ResultLine;
import id.sentra.gateway.bazaar.domain.Stall;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.Change;
import id.sentra.gateway.service.Listed;
import id.sentra.gateway.service.Resource;
import id.sentra.gateway.service.ServiceClient;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

@Component
class HttpBazaars implements Bazaars {

	private static final int MOST = 100;

	private final ServiceClient service;

	HttpBazaars(ServiceClient service) {
		this.service = service;
	}

	@Override
	public Mono<Listed<Bazaar>> list(CurrentUser user, @Nullable String status, @Nullable String cursor) {
		return this.service.list(user, bazaar("/bazaars").with("status", status).with("cursor", cursor), Bazaar.class);
	}

	@Override
	public Mono<Bazaar> find(CurrentUser user, UUID id) {
		return this.service.get(user, bazaar("/bazaars/{}", id), Bazaar.class);
	}

	@Override
	public Mono<List<Stall>> stalls(CurrentUser user, UUID id) {
		Resource all = bazaar("/stalls").with("bazaar", id).with("limit", MOST);
		return this.service.list(user, all, Stall.class)
			.expand((page) -> (page.next() != null)
					? this.service.list(user, all.with("cursor", page.next()), Stall.class) : Mono.empty())
			.flatMapIterable(Listed::items)
			.collectList();
	}

	@Override
	public Mono<Listed<Stall>> stalls(CurrentUser user, @Nullable String region, @Nullable String state,
			@Nullable String cursor) {
		return this.service.list(user,
				bazaar("/stalls").with("region", region).with("state", state).with("cursor", cursor), Stall.class);
	}

	@Override
	public Mono<Bazaar> plan(CurrentUser user, Map<String, Object> plan, String key) {
		return this.service.send(user, Change.post(bazaar("/bazaars")).body(plan).once(key), Bazaar.class);
	}

	@Override
	public Mono<Bazaar> change(CurrentUser user, UUID id, @Nullable Long version, Map<String, Object> plan) {
		return this.service.send(user, Change.put(bazaar("/bazaars/{}", id)).body(plan).ifAt(version), Bazaar.class);
	}

	@Override
	public Mono<Bazaar> step(CurrentUser user, UUID id, @Nullable Long version, Step step) {
		String name = step.name().toLowerCase(Locale.ROOT).replace('_', '-');
		return this.service.send(user, Change.post(bazaar("/bazaars/{}/{}", id, name)).ifAt(version), Bazaar.class);
	}

	@Override
	public Mono<Preview> preview(CurrentUser user, UUID id, @Nullable Long version) {
		return this.service.send(user, Change.post(bazaar("/bazaars/{}/preview", id)).ifAt(version), Preview.class);
	}

	@Override
	public Mono<Listed<PreviewLine>> previewed(CurrentUser user, UUID id, @Nullable String cursor) {
		return this.service.list(user, bazaar("/bazaars/{}/preview", id).with("cursor", cursor), PreviewLine.class);
	}

	@Override
	public Mono<Bazaar> published(CurrentUser visitor, UUID id) {
		return this.service.get(anybody(visitor), bazaar("/public/bazaars/{}", id), Bazaar.class);
	}

	@Override
	public Mono<Listed<ResultLine>> result(CurrentUser visitor, UUID id, @Nullable String cursor) {
		return this.service.list(anybody(visitor),
				bazaar("/public/bazaars/{}/result", id).with("cursor", cursor).with("limit", MOST), ResultLine.class);
	}

	private static CurrentUser anybody(CurrentUser visitor) {
		return new CurrentUser(null, visitor.locale());
	}

	private static Resource bazaar(String path, Object... values) {
		return Resource.of("bazaar", path, values);
	}

}
