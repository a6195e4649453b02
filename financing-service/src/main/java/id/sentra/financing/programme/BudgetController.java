package id.sentra.financing.programme;

import java.net.URI;
import java.util.List;

import id.sentra.financing.programme.BudgetRequest.FirstBudget;
import id.sentra.financing.programme.domain.Budget;
import id.sentra.platform.error.Refused;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.region.RegionParameter;
import id.sentra.platform.region.Regions;
import id.sentra.platform.security.Allowed;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.security.Staff;
import id.sentra.platform.web.Answers;
import id.sentra.platform.web.ETags;
import id.sentra.platform.web.IdempotentRequest;
import id.sentra.platform.web.IfMatch;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What regions may lend: laid down and changed by dated decisions, all of them kept. */
@RestController
@RequestMapping("/api/financing/programmes")
class BudgetController {

	private final ProgrammeService service;

	private final Regions regions;

	BudgetController(ProgrammeService service, Regions regions) {
		this.service = service;
		this.regions = regions;
	}

	@Staff
	@GetMapping("/budgets")
	Mono<List<BudgetResponse>> budgets(CurrentUser user) {
		return this.service.budgets(user).map((all) -> all.stream().map(BudgetResponse::of).toList());
	}

	@Staff
	@GetMapping("/{code}/budgets/{region}/changes")
	Mono<List<BudgetResponse.ChangeResponse>> changes(@PathVariable String code, @PathVariable String region,
			CurrentUser user) {
		return this.service.changes(code, region(region), user)
			.map((all) -> all.stream().map(BudgetResponse.ChangeResponse::of).toList());
	}

	@Allowed(Role.ADMIN)
	@Answers(value = BudgetResponse.class, status = 201)
	@PostMapping("/{code}/budgets")
	Mono<ResponseEntity<byte[]>> add(@PathVariable String code, @RequestBody BudgetRequest body, CurrentUser user,
			IdempotentRequest request) {
		FirstBudget first = body.readFirst(this.regions, user.username());
		return request.once(body,
				() -> this.service.addBudget(code, first.region(), first.grant(), user)
					.map((budget) -> ResponseEntity
						.created(URI.create("/api/financing/programmes/" + code + "/budgets/" + first.region().value()))
						.eTag(ETags.of(budget.version()))
						.body(BudgetResponse.of(budget))));
	}

	@Allowed(Role.ADMIN)
	@PutMapping("/{code}/budgets/{region}")
	Mono<ResponseEntity<BudgetResponse>> change(@PathVariable String code, @PathVariable String region,
			@RequestBody BudgetRequest body, CurrentUser user, @IfMatch long version) {
		return this.service.changeBudget(code, region(region), version, body.read(user.username()), user)
			.map(BudgetController::ok);
	}

	private static ResponseEntity<BudgetResponse> ok(Budget budget) {
		return ResponseEntity.ok().eTag(ETags.of(budget.version())).body(BudgetResponse.of(budget));
	}

	private RegionCode region(@Nullable String text) {
		RegionCode region = RegionParameter.read(text, this.regions);
		if (region == null) {
			throw new Refused("bad-region");
		}
		return region;
	}

}
