package id.sentra.gateway.training;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;

import id.sentra.platform.security.Role;
import id.sentra.gateway.form.Links;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.service.CurrentUser;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/** Sessions by month, and the SMEs that were trained. */
@Page
@RequestMapping("/pelatihan")
class CalendarController {

	static final Role[] READERS = { Role.OFFICER, Role.AUDITOR, Role.ADMIN, Role.TRAINER, Role.MENTOR };

	private final Training training;

	private final Clock clock;

	CalendarController(Training training, Clock clock) {
		this.training = training;
		this.clock = clock;
	}

	@GetMapping
	Mono<Rendering> month(CurrentUser user, @RequestParam(required = false) @Nullable String bulan) {
		user.require(READERS);
		YearMonth month = month(bulan);
		return this.training.sessions(user, user.regency(), month, null)
			.map((found) -> Rendering.view("training/calendar")
				.modelAttribute("sheet", MonthSheet.of(month, found.items()))
				.modelAttribute("sessions", found.items())
				.modelAttribute("schedules", user.hasAny(Role.OFFICER, Role.ADMIN))
				.modelAttribute("before", month.minusMonths(1))
				.modelAttribute("after", month.plusMonths(1))
				.build());
	}

	@GetMapping("/terlatih")
	Mono<Rendering> trained(CurrentUser user, @RequestParam(required = false) @Nullable String wilayah,
			@RequestParam(required = false) @Nullable String cursor, ServerWebExchange exchange) {
		user.require(READERS);
		return this.training.trained(user, wilayah, cursor)
			.map((found) -> Rendering.view("training/trained")
				.modelAttribute("page", found)
				.modelAttribute("next", Links.next(exchange, found.next()))
				.build());
	}

	private YearMonth month(@Nullable String text) {
		try {
			YearMonth asked = (text != null) ? YearMonth.parse(text) : YearMonth.now(this.clock);
			return (asked.getYear() >= 2000 && asked.getYear() <= 2199) ? asked : YearMonth.now(this.clock);
		}
		catch (DateTimeException ex) {
			return YearMonth.now(this.clock);
		}
	}

}
