package id.sentra.gateway.privacy.upstream;

import java.util.Map;
import java.util.UUID;

import id.sentra.gateway.form.Form;
import id.sentra.gateway.privacy.application.DataRequests;
import id.sentra.gateway.privacy.domain.DataRequest;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.Change;
import id.sentra.gateway.service.Listed;
import id.sentra.gateway.service.Resource;
import id.sentra.gateway.service.ServiceClient;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

@Component
class HttpDataRequests implements DataRequests {

	private static final String PATH = "/data-requests";

	private final ServiceClient registry;

	HttpDataRequests(ServiceClient registry) {
		this.registry = registry;
	}

	@Override
	public Mono<Listed<DataRequest>> list(CurrentUser user, boolean answered, @Nullable String cursor) {
		return this.registry.list(user,
				Resource.of("registry", PATH).with("answered", answered ? true : null).with("cursor", cursor),
				DataRequest.class);
	}

	@Override
	public Mono<DataRequest> find(CurrentUser user, UUID id) {
		return this.registry.get(user, Resource.of("registry", PATH + "/{}", id), DataRequest.class);
	}

	@Override
	public Mono<DataRequest> ask(CurrentUser user, Wanted wanted, String key) {
		Map<String, Object> body = Form.body("smeId", wanted.smeId(), "kind", wanted.kind(), "channel",
				wanted.channel());
		body.put("fields", wanted.fields());
		return this.registry.send(user, Change.post(Resource.of("registry", PATH)).body(body).once(key),
				DataRequest.class);
	}

	@Override
	public Mono<DataRequest> done(CurrentUser user, UUID id, @Nullable Long version) {
		return this.registry.send(user, Change.post(Resource.of("registry", PATH + "/{}/done", id)).ifAt(version),
				DataRequest.class);
	}

	@Override
	public Mono<DataRequest> refuse(CurrentUser user, UUID id, @Nullable Long version, String reason) {
		return this.registry.send(user,
				Change.post(Resource.of("registry", PATH + "/{}/refuse", id))
					.body(Map.of("reason", reason))
					.ifAt(version),
				DataRequest.class);
	}

}
