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
import id.sentra.gateway.service.Asker;
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
	public Mono<Listed<Bazaar>> list(Asker asker, @Nullable String status, @Nullable String cursor) {
		return this.service.list(asker, bazaar("/bazaars").with("status", status).with("cursor", cursor), Bazaar.class);
	}

	@Override
	public Mono<Bazaar> find(Asker asker, UUID id) {
		return this.service.get(asker, bazaar("/bazaars/{}", id), Bazaar.class);
	}

	@Override
	public Mono<List<Stall>> stalls(Asker asker, UUID id) {
		Resource all = bazaar("/stalls").with("bazaar", id).with("limit", MOST);
		return this.service.list(asker, all, Stall.class)
			.expand((page) -> (page.next() != null)
					? this.service.list(asker, all.with("cursor", page.next()), Stall.class) : Mono.empty())
			.flatMapIterable(Listed::items)
			.collectList();
	}

	@Override
	public Mono<Listed<Stall>> stalls(Asker asker, @Nullable String region, @Nullable String state,
			@Nullable String cursor) {
		return this.service.list(asker,
				bazaar("/stalls").with("region", region).with("state", state).with("cursor", cursor), Stall.class);
	}

	@Override
	public Mono<Bazaar> plan(Asker asker, Map<String, Object> plan, String key) {
		return this.service.send(asker, Change.post(bazaar("/bazaars")).body(plan).once(key), Bazaar.class);
	}

	@Override
	public Mono<Bazaar> change(Asker asker, UUID id, @Nullable Long version, Map<String, Object> plan) {
		return this.service.send(asker, Change.put(bazaar("/bazaars/{}", id)).body(plan).ifAt(version), Bazaar.class);
	}

	@Override
	public Mono<Bazaar> step(Asker asker, UUID id, @Nullable Long version, Step step) {
		String name = step.name().toLowerCase(Locale.ROOT).replace('_', '-');
		return this.service.send(asker, Change.post(bazaar("/bazaars/{}/{}", id, name)).ifAt(version), Bazaar.class);
	}

	@Override
	public Mono<Preview> preview(Asker asker, UUID id, @Nullable Long version) {
		return this.service.send(asker, Change.post(bazaar("/bazaars/{}/preview", id)).ifAt(version), Preview.class);
	}

	@Override
	public Mono<Listed<PreviewLine>> previewed(Asker asker, UUID id, @Nullable String cursor) {
		return this.service.list(asker, bazaar("/bazaars/{}/preview", id).with("cursor", cursor), PreviewLine.class);
	}

	@Override
	public Mono<Bazaar> published(Asker visitor, UUID id) {
		return this.service.get(anybody(visitor), bazaar("/public/bazaars/{}", id), Bazaar.class);
	}

	@Override
	public Mono<Listed<ResultLine>> result(Asker visitor, UUID id, @Nullable String cursor) {
		return this.service.list(anybody(visitor),
				bazaar("/public/bazaars/{}/result", id).with("cursor", cursor).with("limit", MOST), ResultLine.class);
	}

	private static Asker anybody(Asker visitor) {
		return new Asker(null, visitor.locale());
	}

	private static Resource bazaar(String path, Object... values) {
		return Resource.of("bazaar", path, values);
	}

}
