package id.sentra.training.mentor;

import java.net.URI;
import java.util.UUID;

import id.sentra.platform.region.RegionCode;
import id.sentra.platform.region.Regions;
import id.sentra.platform.security.Allowed;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
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

/** The mentors SMEs are given. */
@RestController
@RequestMapping("/api/training/mentors")
class MentorController extends CatalogueController<Mentor, MentorRequest, MentorResponse> {

	private final MentorService service;

	private final Regions regions;

	MentorController(MentorService service, Regions regions) {
		super(service, MentorResponse::of);
		this.service = service;
		this.regions = regions;
	}

	@Allowed({ Role.OFFICER, Role.ADMIN })
	@Answers(value = MentorResponse.class, status = 201)
	@PostMapping
	Mono<ResponseEntity<byte[]>> add(@RequestBody MentorRequest body, CurrentUser user, IdempotentRequest request) {
		MentorRequest.NewMentor mentor = body.toAdd(this.regions);
		return request.once(body,
				() -> this.service.add(mentor, user)
					.map((added) -> ResponseEntity.created(URI.create("/api/training/mentors/" + added.id()))
						.eTag(ETags.of(added.version()))
						.body(MentorResponse.of(added))));
	}

	@Override
	@Allowed({ Role.OFFICER, Role.AUDITOR, Role.ADMIN })
	@GetMapping
	protected Mono<Page<MentorResponse>> list(@RequestParam(required = false) @Nullable RegionCode region,
			PageRequest page, CurrentUser user) {
		return super.list(region, page, user);
	}

	@Allowed({ Role.OFFICER, Role.AUDITOR, Role.ADMIN })
	@GetMapping("/{id}")
	Mono<ResponseEntity<MentorResponse>> find(@PathVariable UUID id, CurrentUser user) {
		return this.service.find(id, user).map(this::ok);
	}

}
