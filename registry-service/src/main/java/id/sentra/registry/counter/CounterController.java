package id.sentra.registry.counter;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.sentra.platform.paging.Page;
import id.sentra.platform.paging.PageRequest;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.region.Regions;
import id.sentra.platform.security.Allowed;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.security.SignedIn;
import id.sentra.platform.web.Answers;
import id.sentra.platform.web.IdempotentRequest;
import id.sentra.platform.web.OneOf;
import id.sentra.registry.counter.CounterVisit.Answer;
import id.sentra.registry.counter.CounterVisit.Objection;
import id.sentra.registry.counter.VisitRequest.NewVisit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Visits of owners to the counter. */
@RestController
class CounterController {

	private final CounterService service;

	private final Regions regions;

	CounterController(CounterService service, Regions regions) {
		this.service = service;
		this.regions = regions;
	}

	@Allowed(Role.OFFICER)
	@Answers(value = VisitResponse.class, status = 201)
	@PostMapping("/api/registry/smes/{id}/counter-visits")
	Mono<ResponseEntity<byte[]>> open(@PathVariable UUID id, @RequestBody VisitRequest body, CurrentUser user,
			IdempotentRequest request) {
		NewVisit visit = body.read();
		return request.once(body,
				() -> this.service.open(id, visit, user)
					.flatMap((opened) -> response(opened, user))
					.map((opened) -> ResponseEntity.created(URI.create("/api/registry/counter-visits/" + opened.id()))
						.body(opened)));
	}

	@Allowed({ Role.SME_OWNER, Role.OFFICER, Role.AUDITOR, Role.ADMIN })
	@GetMapping("/api/registry/smes/{id}/counter-visits")
	Mono<Page<VisitResponse>> of(@PathVariable UUID id, CurrentUser user) {
		return this.service.of(id, user)
			.flatMap((found) -> this.service.files(found, user)
				.map((files) -> new Page<>(found.stream().map((one) -> response(one, files, user)).toList(), null)));
	}

	@Allowed({ Role.OFFICER, Role.AUDITOR, Role.ADMIN })
	@GetMapping("/api/registry/counter-visits")
	Mono<Page<VisitRowResponse>> list(@OneOf @Nullable ObjectionState objection,
			@RequestParam(required = false) @Nullable RegionCode region, PageRequest page, CurrentUser user) {
		return this.service.list(objection, region, page, user).map((found) -> found.map(this::row));
	}

	@SignedIn
	@GetMapping("/api/registry/counter-visits/{id}")
	Mono<VisitResponse> find(@PathVariable UUID id, CurrentUser user) {
		return this.service.find(id, user).flatMap((visit) -> response(visit, user));
	}

	/** Whether the officer may act in it now; asked before each act. */
	@Allowed(Role.OFFICER)
	@GetMapping("/api/registry/counter-visits/{id}/usable")
	Mono<VisitResponse> usable(@PathVariable UUID id, CurrentUser user) {
		return this.service.usable(id, user).map((visit) -> response(visit, Map.of(), user));
	}

	@Allowed({ Role.OFFICER, Role.ADMIN })
	@PostMapping("/api/registry/counter-visits/{id}/end")
	Mono<VisitResponse> end(@PathVariable UUID id, CurrentUser user) {
		return this.service.end(id, user).flatMap((visit) -> response(visit, user));
	}

	@Allowed(Role.SME_OWNER)
	@PostMapping("/api/registry/counter-visits/{id}/objection")
	Mono<VisitResponse> object(@PathVariable UUID id, @RequestBody ObjectionRequest body, CurrentUser user) {
		return this.service.object(id, body.read(), user).flatMap((visit) -> response(visit, user));
	}

	@Allowed({ Role.OFFICER, Role.ADMIN })
	@PostMapping("/api/registry/counter-visits/{id}/answer")
	Mono<VisitResponse> answer(@PathVariable UUID id, @RequestBody AnswerRequest body, CurrentUser user) {
		return this.service.answer(id, body.read(), user).flatMap((visit) -> response(visit, user));
	}

	private Mono<VisitResponse> response(CounterVisit visit, CurrentUser user) {
		return this.service.files(List.of(visit), user).map((files) -> response(visit, files, user));
	}

	/** Owners are not told the names of officers. */
	private VisitResponse response(CounterVisit visit, Map<UUID, List<UUID>> files, CurrentUser user) {
		Objection objection = visit.objection();
		Answer answer = visit.answer();
		boolean names = !user.isOwnerInPerson();
		return new VisitResponse(visit.id(), visit.smeId(), visit.businessName(), visit.region().value(),
				names ? visit.officer() : null, visit.proof(), files.getOrDefault(visit.id(), List.of()),
				visit.ownerAccount(), visit.openedAt(), visit.endsAt(), visit.endedAt(), this.service.isOpen(visit),
				visit.objectionState(), (objection != null) ? objection.reason() : null,
				(objection != null) ? objection.at() : null, (answer != null) ? answer.outcome() : null,
				(answer != null) ? answer.note() : null, (answer != null && names) ? answer.by() : null,
				(answer != null) ? answer.at() : null);
	}

	private VisitRowResponse row(CounterVisit visit) {
		return new VisitRowResponse(visit.id(), visit.smeId(), visit.businessName(), visit.officer(), visit.proof(),
				visit.ownerAccount(), visit.openedAt(), visit.endedAt(), this.service.isOpen(visit),
				visit.objectionState(), visit.region().value(), this.regions.name(visit.region()).orElse(""));
	}

	/** A visit, its proof, and what the owner said of it. */
	record VisitResponse(UUID id, UUID smeId, String businessName, String regionCode, @Nullable String officer,
			Proof proof, List<UUID> files, boolean ownerAccount, Instant openedAt, Instant endsAt,
			@Nullable Instant endedAt, boolean open, ObjectionState objectionState, @Nullable String objection,
			@Nullable Instant objectedAt, @Nullable Outcome outcome, @Nullable String answer,
			@Nullable String answeredBy, @Nullable Instant answeredAt) {

		@Override
		public String toString() {
			return "VisitResponse[" + this.id + "]";
		}

	}

	/** A visit in a list. */
	record VisitRowResponse(UUID id, UUID smeId, String businessName, String officer, Proof proof, boolean ownerAccount,
			Instant openedAt, @Nullable Instant endedAt, boolean open, ObjectionState objectionState, String regionCode,
			String regionName) {
	}

}
