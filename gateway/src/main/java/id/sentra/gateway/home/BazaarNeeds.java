package id.sentra.gateway.home;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import id.sentra.gateway.bazaar.Bazaars;
import id.sentra.gateway.bazaar.StallApplications;
import id.sentra.gateway.bazaar.Bazaar;
import id.sentra.gateway.page.PageSettings;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.platform.security.Role;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * What waits at bazaars: each one's next step once its time has come, and sales that
 * owners reported.
 */
@Component
class BazaarNeeds {

	private static final String CONTEXT = "bazaar";

	private final Bazaars bazaars;

	private final StallApplications applications;

	private final PageSettings settings;

	private final Clock clock;

	BazaarNeeds(Bazaars bazaars, StallApplications applications, PageSettings settings, Clock clock) {
		this.bazaars = bazaars;
		this.applications = applications;
		this.settings = settings;
		this.clock = clock;
	}

	List<Mono<Need>> of(CurrentUser user) {
		List<Mono<Need>> needs = new ArrayList<>();
		if (user.hasAny(Role.ORGANISER, Role.ADMIN)) {
			needs.addAll(steps(user));
		}
		if (user.hasAny(Role.OFFICER, Role.ORGANISER, Role.ADMIN)) {
			needs.add(Need.counted("sales", "bazaar", "/bazar/penjualan",
					this.applications.unconfirmedSales(user, null)));
		}
		return needs;
	}

	private List<Mono<Need>> steps(CurrentUser user) {
		Instant now = this.clock.instant();
		LocalDate today = LocalDate.ofInstant(now, this.settings.timeZone());
		return List.of(need(user, "PLANNED", (bazaar) -> true),
				need(user, "ANNOUNCED", (bazaar) -> !bazaar.isOpen(now)),
				need(user, "APPLICATIONS_CLOSED", (bazaar) -> true), need(user, "ALLOCATED", (bazaar) -> true),
				need(user, "PUBLISHED", (bazaar) -> bazaar.endsOn().isBefore(today)));
	}

	/** Leads to the bazaar itself when it is the only one: the list shows others too. */
	private Mono<Need> need(CurrentUser user, String status, Predicate<Bazaar> waits) {
		String key = "bazaar-" + status;
		String list = "/bazar?status=" + status;
		return this.bazaars.list(user, status, null).map((page) -> {
			List<Bazaar> waiting = page.items().stream().filter((one) -> one.is(status)).filter(waits).toList();
			boolean more = page.next() != null;
			boolean single = waiting.size() == 1 && !more;
			return new Need(key, CONTEXT, single ? "/bazar/" + waiting.get(0).id() : list, (long) waiting.size(), more);
		}).onErrorReturn(new Need(key, CONTEXT, list, null, false));
	}

}
