package id.sentra.gateway.home;

import java.util.ArrayList;
import java.util.List;

import id.sentra.gateway.bazaar.Bazaars;
import id.sentra.gateway.bazaar.StallApplications;
import id.sentra.gateway.service.ContractEnum;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.PageQuery;
import id.sentra.platform.security.Role;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * What waits at bazaars: each one's next step once its time has come, and sales that
 * owners reported.
 */
@Component
class BazaarNeeds {

	@ContractEnum(value = "/api/bazaar/bazaars?status", part = true)
	private static final List<String> UNDER_WAY = List.of("PLANNED", "ANNOUNCED", "APPLICATIONS_CLOSED", "ALLOCATED",
			"PUBLISHED");

	private final Bazaars bazaars;

	private final StallApplications applications;

	BazaarNeeds(Bazaars bazaars, StallApplications applications) {
		this.bazaars = bazaars;
		this.applications = applications;
	}

	List<Mono<Need>> of(CurrentUser user) {
		List<Mono<Need>> needs = new ArrayList<>();
		if (user.hasAny(Role.ORGANISER, Role.ADMIN)) {
			needs.addAll(steps(user));
		}
		if (user.hasAny(Role.OFFICER, Role.ORGANISER, Role.ADMIN)) {
			needs.add(Need.counted("sales", "bazaar", "/bazar/penjualan",
					this.applications.unconfirmedSales(user, null, PageQuery.COUNT)));
		}
		return needs;
	}

	private List<Mono<Need>> steps(CurrentUser user) {
		return UNDER_WAY.stream()
			.map((status) -> Need.counted("bazaar-" + status, "bazaar", "/bazar?status=" + status + "&giliran=ya",
					this.bazaars.list(user, null, status, true, PageQuery.COUNT)))
			.toList();
	}

}
