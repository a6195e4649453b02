package id.sentra.financing.loan.web;

import java.util.List;

import id.sentra.financing.loan.Arrears.ClassSum;
import id.sentra.financing.loan.Arrears.Wanted;
import id.sentra.financing.loan.ArrearsService;
import id.sentra.platform.error.Refused;
import id.sentra.platform.money.Rupiah;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.Allowed;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.paging.Page;
import id.sentra.platform.paging.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Who is late, the worst first, and what all of them owe. */
@RestController
@RequestMapping("/api/financing/arrears")
class ArrearsController {

	private static final int WORST = 5;

	private final ArrearsService service;

	ArrearsController(ArrearsService service) {
		this.service = service;
	}

	@Allowed({ Role.OFFICER, Role.FINANCE_MAKER, Role.FINANCE_APPROVER, Role.AUDITOR, Role.ADMIN })
	@GetMapping
	Mono<Page<LoanResponse>> list(@RequestParam(required = false) @Nullable RegionCode region,
			@RequestParam(required = false) @Nullable Integer collectability, PageRequest page, CurrentUser user) {
		if (collectability != null && (collectability < 1 || collectability > WORST)) {
			throw new Refused("bad-collectability", WORST);
		}
		return this.service.list(new Wanted(region, collectability, page), user)
			.map((found) -> found.map((loan) -> LoanResponse.of(loan, null)));
	}

	@Allowed({ Role.OFFICER, Role.FINANCE_MAKER, Role.FINANCE_APPROVER, Role.AUDITOR, Role.ADMIN })
	@GetMapping("/totals")
	Mono<TotalsResponse> totals(@RequestParam(required = false) @Nullable RegionCode region, CurrentUser user) {
		return this.service.sums(region, user).map(TotalsResponse::of);
	}

	/** The classes of lateness, and all of them together. */
	record TotalsResponse(List<ClassResponse> classes, long loans, Rupiah principal, Rupiah interest) {

		static TotalsResponse of(List<ClassSum> sums) {
			return new TotalsResponse(sums.stream().map(ClassResponse::of).toList(),
					sums.stream().mapToLong(ClassSum::loans).sum(),
					sums.stream().map(ClassSum::principal).reduce(Rupiah.ZERO, Rupiah::plus),
					sums.stream().map(ClassSum::interest).reduce(Rupiah.ZERO, Rupiah::plus));
		}

	}

	/** One class: how many loans, principal and interest owed. */
	record ClassResponse(int collectability, long loans, Rupiah principal, Rupiah interest) {

		static ClassResponse of(ClassSum sum) {
			return new ClassResponse(sum.collectability(), sum.loans(), sum.principal(), sum.interest());
		}

	}

}
