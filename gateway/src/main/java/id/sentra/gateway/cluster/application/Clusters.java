package id.sentra.gateway.cluster.application;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.sentra.gateway.cluster.domain.Assessment;
import id.sentra.gateway.cluster.domain.Cluster;
import id.sentra.gateway.cluster.domain.Member;
import id.sentra.gateway.cluster.domain.TypeRules;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.Listed;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The registry's clusters, asked for in somebody's name. */
public interface Clusters {

	Mono<Listed<Cluster>> list(CurrentUser user, @Nullable String region, @Nullable String type,
			@Nullable String cursor);

	Mono<Cluster> find(CurrentUser user, UUID id);

	Mono<Listed<Member>> members(CurrentUser user, UUID id, @Nullable String cursor);

	/** The last ones first. */
	Mono<List<Assessment>> assessments(CurrentUser user, UUID id);

	Mono<TypeRules> rules(CurrentUser user);

	Mono<Cluster> form(CurrentUser user, Map<String, Object> cluster, String key);

	Mono<Cluster> join(CurrentUser user, UUID id, UUID sme);

	Mono<Cluster> leave(CurrentUser user, UUID id, UUID sme);

	/** Led by a member, in the version that was seen. */
	Mono<Cluster> lead(CurrentUser user, UUID id, UUID sme, @Nullable Long version);

	/** Judged anew by all answers, in the version that was seen, once under the key. */
	Mono<Cluster> assess(CurrentUser user, UUID id, Answers answers, String key);

	/** Whether each trait holds, and the version that was seen. */
	record Answers(Map<String, Boolean> traits, @Nullable Long version) {
	}

}
