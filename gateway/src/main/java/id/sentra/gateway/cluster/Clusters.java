package id.sentra.gateway.cluster;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.sentra.gateway.cluster.Cluster.Trait;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.IdempotencyKey;
import id.sentra.gateway.service.IfMatch;
import id.sentra.gateway.service.Listed;
import id.sentra.gateway.service.PageQuery;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** The registry's clusters. */
@HttpExchange("/api/registry")
interface Clusters {

	@GetExchange("/clusters")
	Mono<Listed<Cluster>> list(CurrentUser user, @RequestParam @Nullable String region,
			@RequestParam @Nullable String type, PageQuery page);

	@GetExchange("/clusters/{id}")
	Mono<Cluster> find(CurrentUser user, @PathVariable UUID id);

	@GetExchange("/clusters/{id}/members?limit=50")
	Mono<Listed<Member>> members(CurrentUser user, @PathVariable UUID id, @RequestParam @Nullable String cursor);

	/** The last ones first. */
	@GetExchange("/clusters/{id}/assessments?limit=10")
	Mono<Listed<Assessment>> assessments(CurrentUser user, @PathVariable UUID id);

	@GetExchange("/cluster-rules")
	Mono<TypeRules> rules(CurrentUser user);

	@PostExchange("/clusters")
	Mono<Cluster> form(CurrentUser user, @RequestBody NewCluster cluster, @IdempotencyKey String key);

	@PutExchange("/clusters/{id}/members/{sme}")
	Mono<Cluster> join(CurrentUser user, @PathVariable UUID id, @PathVariable UUID sme);

	@DeleteExchange("/clusters/{id}/members/{sme}")
	Mono<Cluster> leave(CurrentUser user, @PathVariable UUID id, @PathVariable UUID sme);

	@PutExchange("/clusters/{id}/leader")
	Mono<Cluster> lead(CurrentUser user, @PathVariable UUID id, @IfMatch @Nullable Long version,
			@RequestBody Leader leader);

	/** Judged anew by all answers. */
	@PostExchange("/clusters/{id}/assessments")
	Mono<Cluster> assess(CurrentUser user, @PathVariable UUID id, @IfMatch @Nullable Long version,
			@RequestBody Answers answers, @IdempotencyKey String key);

	/** A cluster to be. */
	record NewCluster(String name, String product, String regionCode) {
	}

	/** The member that leads. */
	record Leader(UUID smeId) {
	}

	/** Whether each trait holds. */
	record Answers(Map<String, Boolean> answers) {
	}

	/** An SME in a cluster. */
	record Member(UUID smeId, String businessName, @Nullable String product, String scale, String status,
			String regionName, Instant joinedAt) {
	}

	/** What a cluster was judged to be, when, by whom, by which rules and why. */
	record Assessment(String type, List<Trait> reasons, List<Score> scores, String rulesVersion, String assessedBy,
			Instant assessedAt) {
	}

	/** How many traits of a type hold, of how many it needs. */
	record Score(String type, int held, int needed) {
	}

}
