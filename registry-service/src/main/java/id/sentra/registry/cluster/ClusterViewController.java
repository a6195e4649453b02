package id.sentra.registry.cluster;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import id.sentra.platform.error.Refused;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.region.Regions;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.SignedIn;
import id.sentra.platform.web.OneOf;
import id.sentra.platform.paging.Page;
import id.sentra.platform.paging.PageRequest;
import id.sentra.registry.cluster.Members.Member;
import id.sentra.registry.cluster.domain.Assessment;
import id.sentra.registry.cluster.domain.Cluster;
import id.sentra.registry.cluster.domain.ClusterType;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * Views of clusters, their members and their assessments.
 */
@RestController
@RequestMapping("/api/registry/clusters")
class ClusterViewController {

	private final ClusterViews views;

	private final ClusterResponses responses;

	private final Regions regions;

	ClusterViewController(ClusterViews views, ClusterResponses responses, Regions regions) {
		this.views = views;
		this.responses = responses;
		this.regions = regions;
	}

	@SignedIn
	@GetMapping
	Mono<Page<ClusterResponse>> list(@RequestParam(required = false) @Nullable RegionCode region,
			@RequestParam(required = false) @OneOf(value = ClusterType.class,
					or = Clusters.Search.UNASSESSED) @Nullable String type,
			PageRequest page, CurrentUser user, Locale locale) {
		return this.views.list(new Clusters.Search(region, type(type)), page, user)
			.map((found) -> found.map((cluster) -> this.responses.of(cluster, locale)));
	}

	@SignedIn
	@GetMapping("/{id}")
	Mono<ResponseEntity<ClusterResponse>> find(@PathVariable UUID id, CurrentUser user, Locale locale) {
		return this.views.find(id, user).map((cluster) -> this.responses.ok(cluster, locale));
	}

	@SignedIn
	@GetMapping("/{id}/members")
	Mono<Page<MemberResponse>> members(@PathVariable UUID id, PageRequest page, CurrentUser user) {
		return this.views.members(id, page.afterId(), page.rows(), user)
			.map((List<Member> found) -> page.of(found, (member) -> member.smeId().toString())
				.map((member) -> MemberResponse.of(member, this.regions)));
	}

	@SignedIn
	@GetMapping("/{id}/assessments")
	Mono<Page<AssessmentResponse>> assessments(@PathVariable UUID id, PageRequest page, CurrentUser user,
			Locale locale) {
		return this.views.assessments(id, page.afterId(), page.rows(), user)
			.map((List<Assessment> found) -> page.of(found, (assessment) -> assessment.id().toString())
				.map((assessment) -> this.responses.of(assessment, locale)));
	}

	private static @Nullable String type(@Nullable String text) {
		if (text == null || text.isBlank()) {
			return null;
		}
		if (!text.equals(Clusters.Search.UNASSESSED)
				&& Arrays.stream(ClusterType.values()).noneMatch((type) -> type.name().equals(text))) {
			throw new Refused("bad-cluster-type");
		}
		return text;
	}

}
