package id.sentra.gateway.cluster.upstream;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.sentra.gateway.cluster.application.Clusters;
import id.sentra.gateway.cluster.domain.Assessment;
import id.sentra.gateway.cluster.domain.Cluster;
import id.sentra.gateway.cluster.domain.Member;
import id.sentra.gateway.cluster.domain.TypeRules;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.Change;
import id.sentra.gateway.service.Listed;
import id.sentra.gateway.service.Resource;
import id.sentra.gateway.service.ServiceClient;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

@Component
class HttpClusters implements Clusters {

	private static final String ONE = "/clusters/{}";

	private static final String MEMBER = "/clusters/{}/members/{}";

	private final ServiceClient registry;

	HttpClusters(ServiceClient registry) {
		this.registry = registry;
	}

	@Override
	public Mono<Listed<Cluster>> list(CurrentUser user, @Nullable String region, @Nullable String type,
			@Nullable String cursor) {
		return this.registry.list(user,
				of("/clusters").with("region", region).with("type", type).with("cursor", cursor), Cluster.class);
	}

	@Override
	public Mono<Cluster> find(CurrentUser user, UUID id) {
		return this.registry.get(user, of(ONE, id), Cluster.class);
	}

	@Override
	public Mono<Listed<Member>> members(CurrentUser user, UUID id, @Nullable String cursor) {
		return this.registry.list(user, of(ONE + "/members", id).with("limit", 50).with("cursor", cursor),
				Member.class);
	}

	@Override
	public Mono<List<Assessment>> assessments(CurrentUser user, UUID id) {
		return this.registry.list(user, of(ONE + "/assessments", id).with("limit", 10), Assessment.class)
			.map(Listed::items);
	}

	@Override
	public Mono<TypeRules> rules(CurrentUser user) {
		return this.registry.get(user, of("/cluster-rules"), TypeRules.class);
	}

	@Override
	public Mono<Cluster> form(CurrentUser user, Map<String, Object> cluster, String key) {
		return send(user, Change.post(of("/clusters")).body(cluster).once(key));
	}

	@Override
	public Mono<Cluster> join(CurrentUser user, UUID id, UUID sme) {
		return send(user, Change.put(of(MEMBER, id, sme)));
	}

	@Override
	public Mono<Cluster> leave(CurrentUser user, UUID id, UUID sme) {
		return send(user, new Change(HttpMethod.DELETE, of(MEMBER, id, sme), Map.of(), null, null));
	}

	@Override
	public Mono<Cluster> lead(CurrentUser user, UUID id, UUID sme, @Nullable Long version) {
		return send(user, Change.put(of(ONE + "/leader", id)).body(Map.of("smeId", sme)).ifAt(version));
	}

	@Override
	public Mono<Cluster> assess(CurrentUser user, UUID id, Answers answers, String key) {
		return send(user,
				Change.post(of(ONE + "/assessments", id))
					.body(Map.of("answers", answers.traits()))
					.ifAt(answers.version())
					.once(key));
	}

	private Mono<Cluster> send(CurrentUser user, Change change) {
		return this.registry.send(user, change, Cluster.class);
	}

	private static Resource of(String path, Object... values) {
		return Resource.of("registry", path, values);
	}

}
