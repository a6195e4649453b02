package id.sentra.bazaar.bazaar.web;

import java.net.URI;
import java.util.UUID;

import id.sentra.bazaar.bazaar.AllocationService;
import id.sentra.bazaar.bazaar.BazaarService;
import id.sentra.bazaar.bazaar.Preview;
import id.sentra.bazaar.bazaar.domain.Bazaar;
import id.sentra.bazaar.bazaar.domain.BazaarPlan;
import id.sentra.bazaar.bazaar.domain.Particulars;
import id.sentra.bazaar.bazaar.domain.PointsTable;
import id.sentra.platform.region.Regions;
import id.sentra.platform.security.Allowed;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.web.Answers;
import id.sentra.platform.web.ETags;
import id.sentra.platform.web.IdempotentRequest;
import id.sentra.platform.web.IfMatch;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Planning bazaars and taking them from step to step. */
@RestController
@RequestMapping("/api/bazaar/bazaars")
class BazaarController {

	private final BazaarService bazaars;

	private final AllocationService allocations;

	private final Regions regions;

	private final PointsTable points;

	BazaarController(BazaarService bazaars, AllocationService allocations, Regions regions, PointsTable points) {
		this.bazaars = bazaars;
		this.allocations = allocations;
		this.regions = regions;
		this.points = points;
	}

	@Allowed({ Role.OFFICER, Role.ORGANISER, Role.ADMIN })
	@Answers(value = BazaarResponse.class, status = 201)
	@PostMapping
	Mono<ResponseEntity<byte[]>> plan(@RequestBody BazaarRequest body, CurrentUser user, IdempotentRequest request) {
		Particulars particulars = body.particulars(this.regions);
		BazaarPlan plan = body.plan(this.points);
		return request.once(body,
				() -> this.bazaars.plan(particulars, plan, user)
					.map((bazaar) -> ResponseEntity.created(URI.create("/api/bazaar/bazaars/" + bazaar.id()))
						.eTag(ETags.of(bazaar.version()))
						.body(BazaarResponse.of(bazaar))));
	}

	@Allowed({ Role.OFFICER, Role.ORGANISER, Role.ADMIN })
	@PutMapping("/{id}")
	Mono<ResponseEntity<BazaarResponse>> change(@PathVariable UUID id, @RequestBody BazaarRequest body,
			CurrentUser user, @IfMatch long version) {
		return this.bazaars.change(id, version, body.particulars(this.regions), body.plan(this.points), user)
			.map(BazaarController::ok);
	}

	@Allowed({ Role.OFFICER, Role.ORGANISER, Role.ADMIN })
	@PostMapping("/{id}/announce")
	Mono<ResponseEntity<BazaarResponse>> announce(@PathVariable UUID id, CurrentUser user, @IfMatch long version) {
		return this.bazaars.announce(id, version, user).map(BazaarController::ok);
	}

	@Allowed({ Role.OFFICER, Role.ORGANISER, Role.ADMIN })
	@PostMapping("/{id}/close-applications")
	Mono<ResponseEntity<BazaarResponse>> closeApplications(@PathVariable UUID id, CurrentUser user,
			@IfMatch long version) {
		return this.allocations.closeApplications(id, version, user).map(BazaarController::ok);
	}

	@Allowed({ Role.OFFICER, Role.ORGANISER, Role.ADMIN })
	@PostMapping("/{id}/preview")
	Mono<Preview> preview(@PathVariable UUID id, CurrentUser user, @IfMatch long version) {
		return this.allocations.preview(id, version, user);
	}

	@Allowed({ Role.OFFICER, Role.ORGANISER, Role.ADMIN })
	@PostMapping("/{id}/allocate")
	Mono<ResponseEntity<BazaarResponse>> allocate(@PathVariable UUID id, CurrentUser user, @IfMatch long version) {
		return this.allocations.allocate(id, version, user).map(BazaarController::ok);
	}

	@Allowed({ Role.ORGANISER, Role.ADMIN })
	@PostMapping("/{id}/publish")
	Mono<ResponseEntity<BazaarResponse>> publish(@PathVariable UUID id, CurrentUser user, @IfMatch long version) {
		return this.allocations.publish(id, version, user).map(BazaarController::ok);
	}

	@Allowed({ Role.OFFICER, Role.ORGANISER, Role.ADMIN })
	@PostMapping("/{id}/close")
	Mono<ResponseEntity<BazaarResponse>> close(@PathVariable UUID id, CurrentUser user, @IfMatch long version) {
		return this.bazaars.close(id, version, user).map(BazaarController::ok);
	}

	static ResponseEntity<BazaarResponse> ok(Bazaar bazaar) {
		return ResponseEntity.ok().eTag(ETags.of(bazaar.version())).body(BazaarResponse.of(bazaar));
	}

}
