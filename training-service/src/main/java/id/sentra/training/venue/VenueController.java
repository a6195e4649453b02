package id.sentra.training.venue;

import java.net.URI;
import java.util.UUID;

import id.sentra.platform.region.RegionCode;
import id.sentra.platform.region.Regions;
import id.sentra.platform.security.Allowed;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.security.SignedIn;
import id.sentra.platform.web.Answers;
import id.sentra.platform.web.ETags;
import id.sentra.platform.web.IdempotentRequest;
import id.sentra.platform.paging.Page;
import id.sentra.platform.paging.PageRequest;
import id.sentra.training.catalogue.CatalogueController;
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

/** The venues sessions are made with. */
@RestController
@RequestMapping("/api/training/venues")
class VenueController extends CatalogueController<Venue, VenueRequest, VenueResponse> {

	private final VenueService service;

	private final Regions regions;

	VenueController(VenueService service, Regions regions) {
		super(service, VenueResponse::of);
		this.service = service;
		this.regions = regions;
	}

	@Allowed({ Role.OFFICER, Role.ADMIN })
	@Answers(value = VenueResponse.class, status = 201)
	@PostMapping
	Mono<ResponseEntity<byte[]>> add(@RequestBody VenueRequest body, CurrentUser user, IdempotentRequest request) {
		Venue venue = body.toAdd(this.regions);
		return request.once(body,
				() -> this.service.add(venue, user)
					.map((added) -> ResponseEntity.created(URI.create("/api/training/venues/" + added.id()))
						.eTag(ETags.of(added.version()))
						.body(VenueResponse.of(added))));
	}

	@Override
	@SignedIn
	@GetMapping
	protected Mono<Page<VenueResponse>> list(@RequestParam(required = false) @Nullable RegionCode region,
			PageRequest page, CurrentUser user) {
		return super.list(region, page, user);
	}

	@SignedIn
	@GetMapping("/{id}")
	Mono<ResponseEntity<VenueResponse>> find(@PathVariable UUID id, CurrentUser user) {
		return this.service.find(id, user).map(this::ok);
	}

}
