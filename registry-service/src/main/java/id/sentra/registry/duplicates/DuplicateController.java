package id.sentra.registry.duplicates;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.Allowed;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.web.Answers;
import id.sentra.platform.web.IfMatch;
import id.sentra.platform.paging.Page;
import id.sentra.platform.paging.PageRequest;
import org.jspecify.annotations.Nullable;
import id.sentra.registry.duplicates.DuplicateDecisions.Into;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * Duplicate candidates: of one SME, the work list of a region, and what is decided about
 * them.
 */
@RestController
@RequestMapping("/api/registry")
class DuplicateController {

	private final DuplicateSearch search;

	private final DuplicateDecisions decisions;

	private final DuplicateResponses responses;

	DuplicateController(DuplicateSearch search, DuplicateDecisions decisions, DuplicateResponses responses) {
		this.search = search;
		this.decisions = decisions;
		this.responses = responses;
	}

	@Allowed({ Role.OFFICER, Role.AUDITOR, Role.ADMIN })
	@GetMapping("/smes/{id}/doubles")
	Mono<List<DuplicateResponse>> of(@PathVariable UUID id, CurrentUser user, Locale locale) {
		return this.search.of(id, user)
			.map((found) -> found.stream().map((pair) -> this.responses.of(pair, locale)).toList());
	}

	@Allowed({ Role.OFFICER, Role.AUDITOR, Role.ADMIN })
	@GetMapping("/doubles")
	Mono<Page<DuplicateResponse>> open(@RequestParam(required = false) @Nullable RegionCode region, PageRequest page,
			CurrentUser user, Locale locale) {
		return this.search.open(region, page, user)
			.map((found) -> found.map((pair) -> this.responses.of(pair, locale)));
	}

	@Allowed({ Role.OFFICER, Role.ADMIN })
	@PostMapping("/doubles/search")
	Mono<SearchResponse> search(@RequestParam(required = false) @Nullable RegionCode region, CurrentUser user) {
		return this.search.search(region, user)
			.map((found) -> new SearchResponse(found.searched(), found.pairs(),
					found.searched() == DuplicateSearch.PORTION, found.left()));
	}

	@Allowed({ Role.OFFICER, Role.ADMIN })
	@Answers(value = Void.class, status = 204)
	@PostMapping("/doubles/dismiss")
	Mono<ResponseEntity<Void>> dismiss(@RequestBody DismissRequest body, CurrentUser user) {
		return this.decisions
			.dismiss(DismissRequest.required("first", body.first()), DismissRequest.required("second", body.second()),
					user)
			.thenReturn(ResponseEntity.noContent().build());
	}

	@Allowed({ Role.OFFICER, Role.ADMIN })
	@PostMapping("/smes/{id}/merge")
	Mono<MergeResponse> merge(@PathVariable UUID id, @RequestBody MergeRequest body, CurrentUser user,
			@IfMatch long version) {
		Into into = new Into(DismissRequest.required("into", body.into()), body.intoVersion(), body.fields());
		return this.decisions.merge(id, version, into, user).map((survivor) -> new MergeResponse(id, survivor));
	}

	/**
	 * An SME and the one that stands for it.
	 */
	record MergeResponse(UUID id, UUID mergedInto) {
	}

	/**
	 * How many SMEs were searched, how many pairs they are in, whether more may wait, and
	 * how many there are.
	 */
	record SearchResponse(int searched, int found, boolean more, long left) {
	}

}
