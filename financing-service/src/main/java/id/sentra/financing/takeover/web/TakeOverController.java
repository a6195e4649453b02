package id.sentra.financing.takeover.web;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import id.sentra.financing.listing.Listing;
import id.sentra.financing.takeover.application.EarlierTerms.Asked;
import id.sentra.financing.takeover.application.TakeOverService;
import id.sentra.financing.takeover.domain.TakeOver;
import id.sentra.platform.region.Regions;
import id.sentra.platform.security.Allowed;
import id.sentra.platform.security.Caller;
import id.sentra.platform.security.Role;
import id.sentra.platform.web.Answers;
import id.sentra.platform.web.ETags;
import id.sentra.platform.web.IdempotentRequests;
import id.sentra.platform.web.OneOf;
import id.sentra.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Loans of earlier books: proposed by one person, approved by another. */
@RestController
@RequestMapping("/api/financing/take-overs")
class TakeOverController {

	private final TakeOverService service;

	private final IdempotentRequests idempotent;

	private final Regions regions;

	TakeOverController(TakeOverService service, IdempotentRequests idempotent, Regions regions) {
		this.service = service;
		this.idempotent = idempotent;
		this.regions = regions;
	}

	@Allowed(Role.FINANCE_MAKER)
	@Answers(value = TakeOverResponse.class, status = 201)
	@PostMapping
	Mono<ResponseEntity<byte[]>> propose(@RequestBody TakeOverRequest body, Caller caller, ServerHttpRequest request) {
		Asked asked = body.read();
		return this.idempotent.once(request, caller, body,
				() -> this.service.propose(asked, caller)
					.map((made) -> ResponseEntity.created(URI.create("/api/financing/take-overs/" + made.id()))
						.eTag(ETags.of(made.version()))
						.body(TakeOverResponse.of(made, null))));
	}

	@Allowed(Role.FINANCE_APPROVER)
	@Answers(TakeOverResponse.class)
	@PostMapping("/{id}/approve")
	Mono<ResponseEntity<byte[]>> approve(@PathVariable UUID id, Caller caller, ServerHttpRequest request,
			@RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
		long version = ETags.version(ifMatch);
		return this.idempotent.once(request, caller, version,
				() -> this.service.approve(id, version, caller).map(TakeOverController::ok));
	}

	@Allowed(Role.FINANCE_APPROVER)
	@PostMapping("/{id}/reject")
	Mono<ResponseEntity<TakeOverResponse>> reject(@PathVariable UUID id, Caller caller,
			@RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
		return this.service.reject(id, ETags.version(ifMatch), caller).map(TakeOverController::ok);
	}

	@Allowed({ Role.SME_OWNER, Role.OFFICER, Role.FINANCE_MAKER, Role.FINANCE_APPROVER, Role.AUDITOR, Role.ADMIN })
	@GetMapping("/{id}")
	Mono<ResponseEntity<TakeOverResponse>> find(@PathVariable UUID id, Caller caller) {
		return this.service.find(id, caller)
			.flatMap((found) -> this.service.preview(found, caller)
				.map((opening) -> ResponseEntity.ok()
					.eTag(ETags.of(found.version()))
					.body(TakeOverResponse.of(found, opening))));
	}

	@Allowed({ Role.SME_OWNER, Role.OFFICER, Role.FINANCE_MAKER, Role.FINANCE_APPROVER, Role.AUDITOR, Role.ADMIN })
	@GetMapping
	Mono<Page<TakeOverResponse>> list(@OneOf(value = TakeOver.Status.class, parameter = "status") Listing.Asked asked,
			@RequestParam(required = false) @Nullable UUID smeId, Caller caller) {
		Listing listing = Listing.read(asked, this.regions, TakeOver.Status.values());
		return this.service.list(listing, smeId, caller)
			.map((List<TakeOver> found) -> Page.of(found, listing.limit(), (one) -> one.id().toString())
				.map((one) -> TakeOverResponse.of(one, null)));
	}

	private static ResponseEntity<TakeOverResponse> ok(TakeOver takeOver) {
		return ResponseEntity.ok().eTag(ETags.of(takeOver.version())).body(TakeOverResponse.of(takeOver, null));
	}

}
