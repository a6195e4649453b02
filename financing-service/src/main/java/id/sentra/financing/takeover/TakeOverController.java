package id.sentra.financing.takeover;

import java.net.URI;
import java.util.UUID;

import id.sentra.financing.listing.Listing;
import id.sentra.financing.listing.Readers;
import id.sentra.financing.takeover.domain.TakeOver;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.Allowed;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.web.Answers;
import id.sentra.platform.web.ETags;
import id.sentra.platform.web.IdempotentRequest;
import id.sentra.platform.web.IfMatch;
import id.sentra.platform.web.OneOf;
import id.sentra.platform.paging.Page;
import id.sentra.platform.paging.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Loans of earlier books: proposed by one person, approved by another. */
@RestController
@RequestMapping("/api/financing/take-overs")
class TakeOverController {

	private final TakeOverService service;

	TakeOverController(TakeOverService service) {
		this.service = service;
	}

	@Allowed(Role.FINANCE_MAKER)
	@Answers(value = TakeOverResponse.class, status = 201)
	@PostMapping
	Mono<ResponseEntity<byte[]>> propose(@RequestBody TakeOverRequest body, CurrentUser user,
			IdempotentRequest request) {
		OldBookEntry entry = body.read();
		return request.once(body,
				() -> this.service.propose(entry, user)
					.map((made) -> ResponseEntity.created(URI.create("/api/financing/take-overs/" + made.id()))
						.eTag(ETags.of(made.version()))
						.body(TakeOverResponse.of(made, null))));
	}

	@Allowed(Role.FINANCE_APPROVER)
	@Answers(TakeOverResponse.class)
	@PostMapping("/{id}/approve")
	Mono<ResponseEntity<byte[]>> approve(@PathVariable UUID id, CurrentUser user, IdempotentRequest request,
			@IfMatch long version) {
		return request.once(version, () -> this.service.approve(id, version, user).map(TakeOverController::ok));
	}

	@Allowed(Role.FINANCE_APPROVER)
	@PostMapping("/{id}/reject")
	Mono<ResponseEntity<TakeOverResponse>> reject(@PathVariable UUID id, CurrentUser user, @IfMatch long version) {
		return this.service.reject(id, version, user).map(TakeOverController::ok);
	}

	@Readers
	@GetMapping("/{id}")
	Mono<ResponseEntity<TakeOverResponse>> find(@PathVariable UUID id, CurrentUser user) {
		return this.service.find(id, user)
			.flatMap((found) -> this.service.preview(found, user)
				.map((opened) -> ResponseEntity.ok()
					.eTag(ETags.of(found.version()))
					.body(TakeOverResponse.of(found, opened))));
	}

	@Readers
	@GetMapping
	Mono<Page<TakeOverResponse>> list(@RequestParam(required = false) @Nullable RegionCode region,
			@OneOf TakeOver.@Nullable Status status, PageRequest page,
			@RequestParam(required = false) @Nullable UUID smeId, CurrentUser user) {
		Listing listing = new Listing(region, (status != null) ? status.name() : null, page);
		return this.service.list(listing, smeId, user)
			.map((found) -> found.map((one) -> TakeOverResponse.of(one, null)));
	}

	private static ResponseEntity<TakeOverResponse> ok(TakeOver takeOver) {
		return ResponseEntity.ok().eTag(ETags.of(takeOver.version())).body(TakeOverResponse.of(takeOver, null));
	}

}
