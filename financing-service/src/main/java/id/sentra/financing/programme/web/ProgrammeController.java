package id.sentra.financing.programme.web;

import java.net.URI;
import java.util.List;

import id.sentra.financing.programme.application.ProgrammeService;
import id.sentra.financing.programme.domain.Budget;
import id.sentra.platform.error.Refused;
import id.sentra.platform.money.Rupiah;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.region.RegionParameter;
import id.sentra.platform.region.Regions;
import id.sentra.platform.security.Allowed;
import id.sentra.platform.security.Caller;
import id.sentra.platform.security.Role;
import id.sentra.platform.security.SignedIn;
import id.sentra.platform.security.Staff;
import id.sentra.platform.web.Answers;
import id.sentra.platform.web.ETags;
import id.sentra.platform.web.IdempotentRequests;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/financing/programmes")
class ProgrammeController {

	private final ProgrammeService service;

	private final Regions regions;

	private final IdempotentRequests idempotent;

	ProgrammeController(ProgrammeService service, Regions regions, IdempotentRequests idempotent) {
		this.service = service;
		this.regions = regions;
		this.idempotent = idempotent;
	}

	@SignedIn
	@GetMapping
	Mono<List<ProgrammeResponse>> all() {
		return this.service.current().map((all) -> all.stream().map(ProgrammeResponse::of).toList());
	}

	@SignedIn
	@GetMapping("/{code}")
	Mono<ProgrammeResponse> one(@PathVariable String code) {
		return this.service.current(code).map(ProgrammeResponse::of);
	}

	@Staff
	@GetMapping("/budgets")
	Mono<List<BudgetResponse>> budgets(Caller caller) {
		return this.service.budgets(caller).map((all) -> all.stream().map(BudgetResponse::of).toList());
	}

	@Allowed(Role.ADMIN)
	@Answers(value = BudgetResponse.class, status = 201)
	@PostMapping("/{code}/budgets")
	Mono<ResponseEntity<byte[]>> addBudget(@PathVariable String code, @RequestBody BudgetRequest body, Caller caller,
			ServerHttpRequest request) {
		RegionCode region = region(body.region());
		Rupiah amount = body.read();
		return this.idempotent.once(request, caller, body,
				() -> this.service.addBudget(code, region, amount, caller)
					.map((budget) -> ResponseEntity
						.created(URI.create("/api/financing/programmes/" + code + "/budgets/" + region.value()))
						.eTag(ETags.of(budget.version()))
						.body(BudgetResponse.of(budget))));
	}

	@Allowed(Role.ADMIN)
	@PutMapping("/{code}/budgets/{region}")
	Mono<ResponseEntity<BudgetResponse>> changeBudget(@PathVariable String code, @PathVariable String region,
			@RequestBody BudgetRequest body, Caller caller,
			@RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
		return this.service.changeBudget(code, region(region), ETags.version(ifMatch), body.read(), caller)
			.map((budget) -> ResponseEntity.ok().eTag(ETags.of(budget.version())).body(BudgetResponse.of(budget)));
	}

	private RegionCode region(@Nullable String text) {
		RegionCode region = RegionParameter.read(text, this.regions);
		if (region == null) {
			throw new Refused("bad-region");
		}
		return region;
	}

	record BudgetRequest(@Nullable String region, @Nullable Long amount) {

		Rupiah read() {
			if (this.amount == null) {
				throw new Refused("bad-budget");
			}
			return Rupiah.of(this.amount);
		}

	}

	record BudgetResponse(String programmeCode, String region, long version, Rupiah amount, Rupiah reserved,
			Rupiah used, Rupiah left) {

		static BudgetResponse of(Budget budget) {
			return new BudgetResponse(budget.programme(), budget.region().value(), budget.version(), budget.amount(),
					budget.reserved(), budget.used(), budget.left());
		}

	}

}
