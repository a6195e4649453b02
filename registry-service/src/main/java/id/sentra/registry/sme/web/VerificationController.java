package id.sentra.registry.sme.web;

import id.sentra.platform.paging.Page;
import id.sentra.platform.paging.PageRequest;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Staff;
import id.sentra.registry.sme.SmeViews;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Verified SMEs that are to be verified anew. */
@RestController
class VerificationController {

	private final SmeViews views;

	private final SmeResponses responses;

	VerificationController(SmeViews views, SmeResponses responses) {
		this.views = views;
		this.responses = responses;
	}

	/** Usually the longest ago first. */
	@Staff
	@GetMapping("/api/registry/verifications-due")
	Mono<Page<SmeResponse>> due(@RequestParam(required = false) @Nullable RegionCode region, PageRequest page,
			CurrentUser user) {
		user.requireStaff();
		return this.views.dueForVerification(region, page, user).map((found) -> found.map(this.responses::of));
	}

}
