package id.sentra.training.trainer;

import java.net.URI;
import java.util.UUID;

import id.sentra.platform.region.RegionCode;
import id.sentra.platform.region.Regions;
import id.sentra.platform.security.Allowed;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.security.Staff;
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

/** The trainers sessions are made with. */
@RestController
@RequestMapping("/api/training/trainers")
class TrainerController extends CatalogueController<Trainer, TrainerRequest, TrainerResponse> {

	private final TrainerService service;

	private final Regions regions;

	TrainerController(TrainerService service, Regions regions) {
		super(service, TrainerResponse::of);
		this.service = service;
		this.regions = regions;
	}

	@Allowed({ Role.OFFICER, Role.ADMIN })
	@Answers(value = TrainerResponse.class, status = 201)
	@PostMapping
	Mono<ResponseEntity<byte[]>> add(@RequestBody TrainerRequest body, CurrentUser user, IdempotentRequest request) {
		Trainer trainer = body.toAdd(this.regions);
		return request.once(body,
				() -> this.service.add(trainer, user)
					.map((added) -> ResponseEntity.created(URI.create("/api/training/trainers/" + added.id()))
						.eTag(ETags.of(added.version()))
						.body(TrainerResponse.of(added))));
	}

	@Override
	@Staff
	@GetMapping
	protected Mono<Page<TrainerResponse>> list(@RequestParam(required = false) @Nullable RegionCode region,
			PageRequest page, CurrentUser user) {
		return super.list(region, page, user);
	}

	@Staff
	@GetMapping("/{id}")
	Mono<ResponseEntity<TrainerResponse>> find(@PathVariable UUID id, CurrentUser user) {
		return this.service.find(id, user).map(this::ok);
	}

}
