package id.sentra.financing.loan.web;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import id.sentra.financing.listing.Listing;
import id.sentra.financing.listing.Readers;
import id.sentra.financing.loan.CollectabilityHistory.Entry;
import id.sentra.financing.loan.LoanService;
import id.sentra.financing.loan.Loans;
import id.sentra.financing.loan.domain.Loan;
import id.sentra.financing.loan.domain.LoanStatus;
import id.sentra.platform.error.Refused;
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
import id.sentra.platform.web.RequestFields;
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

@RestController
@RequestMapping("/api/financing/loans")
class LoanController {

	private static final int WORST = 5;

	private final LoanService service;

	LoanController(LoanService service) {
		this.service = service;
	}

	@Allowed({ Role.FINANCE_MAKER, Role.FINANCE_APPROVER })
	@Answers(value = LoanResponse.class, status = 201)
	@PostMapping
	Mono<ResponseEntity<byte[]>> contract(@RequestBody ContractRequest body, CurrentUser user,
			IdempotentRequest request) {
		UUID application = body.read();
		return request.once(body,
				() -> this.service.contract(application, user)
					.map((loan) -> ResponseEntity.created(URI.create("/api/financing/loans/" + loan.id()))
						.eTag(ETags.of(loan.version()))
						.body(LoanResponse.of(loan, null))));
	}

	@Allowed({ Role.FINANCE_MAKER, Role.FINANCE_APPROVER })
	@Answers(LoanResponse.class)
	@PostMapping("/{id}/disburse")
	Mono<ResponseEntity<byte[]>> disburse(@PathVariable UUID id, CurrentUser user, IdempotentRequest request,
			@IfMatch long version) {
		return request.once(version, () -> this.service.disburse(id, version, user).map((loan) -> ok(loan)));
	}

	@Allowed({ Role.FINANCE_MAKER, Role.FINANCE_APPROVER })
	@PostMapping("/{id}/cancel")
	Mono<ResponseEntity<LoanResponse>> cancel(@PathVariable UUID id, CurrentUser user, @IfMatch long version) {
		return this.service.cancel(id, version, user).map((loan) -> ok(loan));
	}

	@Readers
	@GetMapping("/{id}")
	Mono<ResponseEntity<LoanResponse>> find(@PathVariable UUID id, CurrentUser user) {
		return this.service.find(id, user)
			.flatMap((loan) -> this.service.plan(loan, user)
				.map((plan) -> ResponseEntity.ok().eTag(ETags.of(loan.version())).body(LoanResponse.of(loan, plan))));
	}

	/** Rows with {@code replacedAt} were thought true until then. */
	@Readers
	@GetMapping("/{id}/collectability")
	Mono<List<Entry>> collectability(@PathVariable UUID id, CurrentUser user) {
		return this.service.collectability(id, user);
	}

	@Readers
	@GetMapping
	Mono<Page<LoanResponse>> list(@RequestParam(required = false) @Nullable RegionCode region,
			@OneOf Set<LoanStatus> status, PageRequest page, @RequestParam(required = false) @Nullable UUID smeId,
			@RequestParam(defaultValue = "false") boolean inArrears,
			@RequestParam(required = false) @Nullable Integer collectability,
			@RequestParam(required = false) @Nullable String number, CurrentUser user) {
		Listing listing = new Listing(region, null, page);
		if (collectability != null && (collectability < 1 || collectability > WORST)) {
			throw new Refused("bad-collectability", WORST);
		}
		if (number != null && number.chars().anyMatch(Character::isISOControl)) {
			throw new Refused("bad-number");
		}
		return this.service.list(listing, new Loans.Filter(status, inArrears, collectability, smeId, number), user)
			.map((found) -> found.map((loan) -> LoanResponse.of(loan, null)));
	}

	private static ResponseEntity<LoanResponse> ok(Loan loan) {
		return ResponseEntity.ok().eTag(ETags.of(loan.version())).body(LoanResponse.of(loan, null));
	}

	record ContractRequest(@Nullable UUID applicationId) {

		UUID read() {
			return new RequestFields().given("applicationId", this.applicationId).value();
		}

	}

}
