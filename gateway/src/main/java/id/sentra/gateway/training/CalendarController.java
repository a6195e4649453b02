package id.sentra.gateway.training;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;

import id.sentra.gateway.form.Form;
import id.sentra.gateway.list.ListDefinition;
import id.sentra.gateway.list.ListFiles;
import id.sentra.gateway.list.ListQuery;
import id.sentra.gateway.list.Lists;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.Listed;
import id.sentra.gateway.service.PageQuery;
import id.sentra.gateway.training.Training.TrainedSme;
import id.sentra.platform.security.Role;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
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

	private static final ListDefinition<TrainedSme> TRAINED = ListDefinition
		.<TrainedSme>at("/pelatihan/terlatih", "training.trained")
		.district("wilayah", "sme.district")
		.link("sme.business", TrainedSme::name, (sme) -> "/umkm/" + sme.smeId())
		.sorted("name")
		.number("training.certificates", TrainedSme::certificates)
		.sorted("certificates");

	private final Training training;

	private final Lists lists;

	private final ListFiles files;

	private final Clock clock;

	CalendarController(Training training, Lists lists, ListFiles files, Clock clock) {
		this.training = training;
		this.lists = lists;
		this.files = files;
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
	Mono<Rendering> trained(CurrentUser user, ServerWebExchange exchange) {
		user.require(READERS);
		ListQuery query = ListQuery.of(TRAINED, exchange);
		return this.lists.page("training/trained", TRAINED, query, user, trained(user, query, query.page()),
				(view) -> Form.body("view", view));
	}

	@GetMapping("/terlatih/unduh")
	Mono<ResponseEntity<Flux<DataBuffer>>> file(CurrentUser user, @RequestParam(defaultValue = "xlsx") String format,
			ServerWebExchange exchange) {
		user.require(READERS);
		ListQuery query = ListQuery.of(TRAINED, exchange);
		return this.files.file(TRAINED, query, user, format, (page) -> trained(user, query, page));
	}

	private Mono<Listed<TrainedSme>> trained(CurrentUser user, ListQuery query, PageQuery page) {
		return this.training.trained(user, query.get("wilayah"), page);
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
