package id.sentra.financing.loan.web;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import id.sentra.financing.loan.Arrears.ClassSum;
import id.sentra.financing.loan.Arrears.Order;
import id.sentra.financing.loan.Arrears.Place;
import id.sentra.financing.loan.Arrears.Wanted;
import id.sentra.financing.loan.ArrearsService;
import id.sentra.financing.loan.domain.Loan;
import id.sentra.platform.error.Refused;
import id.sentra.platform.money.Rupiah;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.Allowed;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.web.Page;
import id.sentra.platform.web.PageRequest;
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

	private static final Pattern PLACE = Pattern
		.compile("([0-9.]{1,13})/(\\d{1,6})/(\\d{1,15})/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

	private final ArrearsService service;

	ArrearsController(ArrearsService service) {
		this.service = service;
	}

	@Allowed({ Role.OFFICER, Role.FINANCE_MAKER, Role.FINANCE_APPROVER, Role.AUDITOR, Role.ADMIN })
	@GetMapping
	Mono<Page<LoanResponse>> list(@RequestParam(required = false) @Nullable RegionCode region,
			@RequestParam(required = false) @Nullable Integer collectability,
			@RequestParam(required = false) @Nullable String sort, PageRequest page, CurrentUser user) {
		if (collectability != null && (collectability < 1 || collectability > WORST)) {
			throw new Refused("bad-collectability", WORST);
		}
		Wanted wanted = new Wanted(region, collectability, order(sort), page.after(ArrearsController::place),
				page.size());
		return this.service.list(wanted, user)
			.map((found) -> page.of(found, ArrearsController::key).map((loan) -> LoanResponse.of(loan, null)));
	}

	@Allowed({ Role.OFFICER, Role.FINANCE_MAKER, Role.FINANCE_APPROVER, Role.AUDITOR, Role.ADMIN })
	@GetMapping("/totals")
	Mono<TotalsResponse> totals(@RequestParam(required = false) @Nullable RegionCode region, CurrentUser user) {
		return this.service.sums(region, user).map(TotalsResponse::of);
	}

	private static Order order(@Nullable String sort) {
		if (sort == null || sort.isEmpty()) {
			return Order.DAYS_PAST_DUE;
		}
		return Arrays.stream(Order.values())
			.filter((order) -> name(order).equals(sort))
			.findFirst()
			.orElseThrow(() -> new Refused("bad-sort",
					Arrays.stream(Order.values()).map(ArrearsController::name).collect(Collectors.joining(", "))));
	}

	private static String name(Order order) {
		return switch (order) {
			case DAYS_PAST_DUE -> "daysPastDue";
			case OWED -> "owed";
			case REGION -> "region";
		};
	}

	private static String key(Loan loan) {
		Place place = Place.of(loan);
		return place.region() + "/" + place.daysPastDue() + "/" + place.owed() + "/" + place.id();
	}

	private static Place place(String key) {
		Matcher parts = PLACE.matcher(key);
		if (!parts.matches()) {
			throw new IllegalArgumentException("no key of this list");
		}
		return new Place(parts.group(1), Integer.parseInt(parts.group(2)), Long.parseLong(parts.group(3)),
				UUID.fromString(parts.group(4)));
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
