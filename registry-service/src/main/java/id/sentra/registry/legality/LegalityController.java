package id.sentra.registry.legality;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import id.sentra.platform.money.Rupiah;
import id.sentra.platform.paging.Page;
import id.sentra.platform.paging.PageRequest;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.region.Regions;
import id.sentra.platform.security.Allowed;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.web.Answers;
import id.sentra.platform.web.ETags;
import id.sentra.platform.web.IdempotentRequest;
import id.sentra.platform.web.IfMatch;
import id.sentra.platform.web.OneOf;
import id.sentra.registry.document.LocalDays;
import id.sentra.registry.legality.LegalityCase.Plan;
import id.sentra.registry.legality.LegalityCase.Step;
import id.sentra.registry.legality.LegalityCases.Listed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Cases in which SMEs are helped to permits. */
@RestController
class LegalityController {

	private final LegalityService service;

	private final LocalDays days;

	private final Regions regions;

	LegalityController(LegalityService service, LocalDays days, Regions regions) {
		this.service = service;
		this.days = days;
		this.regions = regions;
	}

	@Allowed({ Role.OFFICER, Role.ADMIN })
	@Answers(value = CaseResponse.class, status = 201)
	@PostMapping("/api/registry/smes/{id}/legality-cases")
	Mono<ResponseEntity<byte[]>> open(@PathVariable UUID id, @RequestBody PlanRequest body, CurrentUser user,
			IdempotentRequest request) {
		Plan plan = body.read(this.days.today(user.scope()));
		return request.once(body,
				() -> this.service.open(id, plan, user)
					.map((opened) -> ResponseEntity.created(URI.create("/api/registry/legality-cases/" + opened.id()))
						.eTag(ETags.of(opened.version()))
						.body(response(opened))));
	}

	@Allowed({ Role.OFFICER, Role.AUDITOR, Role.ADMIN })
	@GetMapping("/api/registry/smes/{id}/legality-cases")
	Mono<Page<CaseResponse>> of(@PathVariable UUID id, CurrentUser user) {
		return this.service.of(id, user).map((found) -> new Page<>(found.stream().map(this::response).toList(), null));
	}

	@Allowed({ Role.OFFICER, Role.AUDITOR, Role.ADMIN })
	@GetMapping("/api/registry/legality-cases")
	Mono<Page<CaseRowResponse>> list(@OneOf @Nullable Permit permit, @OneOf @Nullable CaseState state,
			@RequestParam(defaultValue = "false") boolean overdue,
			@RequestParam(required = false) @Nullable RegionCode region, PageRequest page, CurrentUser user) {
		return this.service.list(permit, state, overdue, region, page, user).map((found) -> found.map(this::row));
	}

	@Allowed({ Role.OFFICER, Role.AUDITOR, Role.ADMIN })
	@GetMapping("/api/registry/legality-cases/{id}")
	Mono<ResponseEntity<CaseResponse>> find(@PathVariable UUID id, CurrentUser user) {
		return this.service.find(id, user).map(this::ok);
	}

	@Allowed({ Role.OFFICER, Role.ADMIN })
	@PutMapping("/api/registry/legality-cases/{id}")
	Mono<ResponseEntity<CaseResponse>> replan(@PathVariable UUID id, @RequestBody PlanRequest body, CurrentUser user,
			@IfMatch long version) {
		return this.service.replan(id, version, body.read(this.days.today(user.scope())), user).map(this::ok);
	}

	@Allowed({ Role.OFFICER, Role.ADMIN })
	@PostMapping("/api/registry/legality-cases/{id}/steps")
	Mono<ResponseEntity<CaseResponse>> tick(@PathVariable UUID id, @RequestBody StepRequest body, CurrentUser user,
			@IfMatch long version) {
		return this.service.tick(id, version, body.read(), user).map(this::ok);
	}

	@Allowed({ Role.OFFICER, Role.ADMIN })
	@PostMapping("/api/registry/legality-cases/{id}/result")
	Mono<ResponseEntity<CaseResponse>> close(@PathVariable UUID id, @RequestBody ResultRequest body, CurrentUser user,
			@IfMatch long version) {
		return this.service.close(id, version, body.read(), user).map(this::ok);
	}

	@Allowed({ Role.OFFICER, Role.ADMIN })
	@PostMapping("/api/registry/legality-cases/{id}/reopen")
	Mono<ResponseEntity<CaseResponse>> reopen(@PathVariable UUID id, CurrentUser user, @IfMatch long version) {
		return this.service.reopen(id, version, user).map(this::ok);
	}

	private ResponseEntity<CaseResponse> ok(LegalityCase found) {
		return ResponseEntity.ok().eTag(ETags.of(found.version())).body(response(found));
	}

	private CaseResponse response(LegalityCase found) {
		Plan plan = found.plan();
		return new CaseResponse(found.id(), found.version(), found.smeId(), plan.permit(), plan.title(), plan.helper(),
				plan.cost(), plan.dueOn(), isOverdue(found), plan.steps(), found.state(), found.reason(),
				found.documentId(), found.openedAt(), found.closedAt());
	}

	private CaseRowResponse row(Listed listed) {
		LegalityCase found = listed.legalityCase();
		Plan plan = found.plan();
		return new CaseRowResponse(found.id(), found.smeId(), listed.businessName(), plan.permit(), plan.title(),
				plan.helper(), plan.cost(), plan.dueOn(), isOverdue(found),
				(int) plan.steps().stream().filter((step) -> step.doneOn() != null).count(), plan.steps().size(),
				found.state(), found.region().value(), this.regions.name(found.region()).orElse(""));
	}

	private boolean isOverdue(LegalityCase found) {
		return found.state() == CaseState.OPEN && found.plan().dueOn().isBefore(this.days.today(found.region()));
	}

	/** A case with its steps. */
	record CaseResponse(UUID id, long version, UUID smeId, Permit permit, @Nullable String title,
			@Nullable String helper, @Nullable Rupiah cost, LocalDate dueOn, boolean overdue, List<Step> steps,
			CaseState state, @Nullable String reason, @Nullable UUID documentId, Instant openedAt,
			@Nullable Instant closedAt) {
	}

	/** A case in a list, with how many of its steps are done. */
	record CaseRowResponse(UUID id, UUID smeId, String businessName, Permit permit, @Nullable String title,
			@Nullable String helper, @Nullable Rupiah cost, LocalDate dueOn, boolean overdue, int stepsDone, int steps,
			CaseState state, String regionCode, String regionName) {
	}

}
