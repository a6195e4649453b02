package id.sentra.registry.cluster;

import java.net.URI;
import java.util.Locale;
import java.util.UUID;

import id.sentra.platform.security.Allowed;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.web.Answers;
import id.sentra.platform.web.ETags;
import id.sentra.platform.web.IdempotentRequest;
import id.sentra.platform.web.IfMatch;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * Commands on clusters. Joining and leaving name no version: who else joins meanwhile
 * does not matter.
 */
@RestController
@RequestMapping("/api/registry/clusters")
class ClusterController {

	private final ClusterService service;

	private final ClusterMembership membership;

	private final ClusterParser parser;

	private final ClusterResponses responses;

	ClusterController(ClusterService service, ClusterMembership membership, ClusterParser parser,
			ClusterResponses responses) {
		this.service = service;
		this.membership = membership;
		this.parser = parser;
		this.responses = responses;
	}

	@Allowed({ Role.OFFICER, Role.ADMIN })
	@Answers(value = ClusterResponse.class, status = 201)
	@PostMapping
	Mono<ResponseEntity<byte[]>> form(@RequestBody ClusterRequest body, CurrentUser user, IdempotentRequest request,
			Locale locale) {
		ClusterParser.Formation wanted = this.parser.formation(body);
		return request.once(body,
				() -> this.service.form(wanted.name(), wanted.product(), wanted.region(), user)
					.map((cluster) -> ResponseEntity.created(URI.create("/api/registry/clusters/" + cluster.id()))
						.eTag(ETags.of(cluster.version()))
						.body(this.responses.of(cluster, locale))));
	}

	@Allowed({ Role.OFFICER, Role.ADMIN })
	@PutMapping("/{id}/members/{sme}")
	Mono<ResponseEntity<ClusterResponse>> join(@PathVariable UUID id, @PathVariable UUID sme, CurrentUser user,
			Locale locale) {
		return this.membership.join(id, sme, user).map((cluster) -> this.responses.ok(cluster, locale));
	}

	@Allowed({ Role.OFFICER, Role.ADMIN })
	@DeleteMapping("/{id}/members/{sme}")
	Mono<ResponseEntity<ClusterResponse>> leave(@PathVariable UUID id, @PathVariable UUID sme, CurrentUser user,
			Locale locale) {
		return this.membership.leave(id, sme, user).map((cluster) -> this.responses.ok(cluster, locale));
	}

	@Allowed({ Role.OFFICER, Role.ADMIN })
	@PutMapping("/{id}/leader")
	Mono<ResponseEntity<ClusterResponse>> lead(@PathVariable UUID id, @RequestBody LeaderRequest body, CurrentUser user,
			Locale locale, @IfMatch long version) {
		return this.service.lead(id, version, body.read(), user).map((cluster) -> this.responses.ok(cluster, locale));
	}

	@Allowed({ Role.OFFICER, Role.ADMIN })
	@Answers(ClusterResponse.class)
	@PostMapping("/{id}/assessments")
	Mono<ResponseEntity<byte[]>> assess(@PathVariable UUID id, @RequestBody AssessmentRequest body, CurrentUser user,
			Locale locale, IdempotentRequest request, @IfMatch long version) {
		return request.once(body, () -> this.service.assess(id, version, body.read(), user)
			.map((cluster) -> this.responses.ok(cluster, locale)));
	}

}
