package id.sentra.gateway.bazaar.upstream;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.sentra.gateway.bazaar.application.Agreements;
import id.sentra.gateway.bazaar.domain.Agreement;
import id.sentra.gateway.bazaar.domain.History;
import id.sentra.gateway.form.Form;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.Change;
import id.sentra.gateway.service.Listed;
import id.sentra.gateway.service.Resource;
import id.sentra.gateway.service.ServiceClient;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

@Component
class HttpAgreements implements Agreements {

	private static final TypeReference<Map<String, String>> TERMS = new TypeReference<>() {
	};

	private final ServiceClient service;

	private final JsonMapper json;

	HttpAgreements(ServiceClient service, JsonMapper json) {
		this.service = service;
		this.json = json;
	}

	@Override
	public Mono<Listed<Agreement>> list(CurrentUser user, @Nullable String region, @Nullable String status,
			@Nullable String cursor) {
		return this.service.list(user,
				Resource.of("bazaar", "/agreements")
					.with("region", region)
					.with("status", status)
					.with("cursor", cursor),
				Agreement.class);
	}

	@Override
	public Mono<Agreement> find(CurrentUser user, UUID id) {
		return this.service.get(user, Resource.of("bazaar", "/agreements/{}", id), Agreement.class);
	}

	@Override
	public Mono<History> history(CurrentUser user, UUID id) {
		return this.service.get(user, Resource.of("bazaar", "/agreements/{}/versions", id), Versions.class)
			.map((all) -> History.of(all.versions().stream().map(this::kept).toList(), all.intact()));
	}

	@Override
	public Mono<Agreement> propose(CurrentUser user, Opening opening, String key) {
		Map<String, Object> body = Form.body("partnerName", opening.partnerName(), "kind", opening.kind(), "channel",
				opening.channel(), "terms", opening.terms());
		return send(user, Change.post(Resource.of("bazaar", "/agreements")).body(body).once(key));
	}

	@Override
	public Mono<Agreement> counter(CurrentUser user, UUID id, @Nullable Long version, Answer answer) {
		Map<String, Object> body = Form.body("by", answer.by(), "channel", answer.channel(), "terms", answer.terms());
		return send(user, step(id, "counter").body(body).ifAt(version));
	}

	@Override
	public Mono<Agreement> sign(CurrentUser user, UUID id, @Nullable Long version, String hash) {
		return send(user, step(id, "sign").body(Map.of("hash", hash)).ifAt(version));
	}

	@Override
	public Mono<Agreement> end(CurrentUser user, UUID id, @Nullable Long version, String reason) {
		return send(user, step(id, "end").body(Map.of("reason", reason)).ifAt(version));
	}

	@Override
	public Mono<Link> link(CurrentUser user, UUID id) {
		return this.service.send(user, step(id, "partner-link"), Link.class);
	}

	private Mono<Agreement> send(CurrentUser user, Change change) {
		return this.service.send(user, change, Agreement.class);
	}

	private static Change step(UUID id, String step) {
		return Change.post(Resource.of("bazaar", "/agreements/{}/{}", id, step));
	}

	private History.Kept kept(Version version) {
		return new History.Kept(version.round(), version.by(), version.channel(), version.at(),
				this.json.readValue(version.content(), TERMS));
	}

	/** All versions of an agreement. */
	record Versions(List<Version> versions, boolean intact) {
	}

	/** One of them, its content as JSON text. */
	record Version(int round, String by, String channel, String content, Instant at) {
	}

}
