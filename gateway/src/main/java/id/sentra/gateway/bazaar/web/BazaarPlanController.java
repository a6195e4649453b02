package id.sentra.gateway.bazaar.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import id.sentra.gateway.bazaar.application.Bazaars;
import id.sentra.gateway.bazaar.application.Bazaars.Dates;
import id.sentra.gateway.bazaar.application.Bazaars.Wanted;
import id.sentra.gateway.bazaar.domain.Bazaar;
import id.sentra.gateway.bazaar.domain.ZonePlan;
import id.sentra.gateway.form.Districts;
import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.Refusal;
import id.sentra.gateway.form.Refusals;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.page.PageSettings;
import id.sentra.gateway.service.Asker;
import id.sentra.platform.security.Role;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/** Planning a bazaar: anew, or like one there was before. */
@Page
@RequestMapping("/bazar/baru")
class BazaarPlanController {

	static final Role[] PLANNERS = { Role.ORGANISER, Role.OFFICER, Role.ADMIN };

	private final Bazaars bazaars;

	private final Districts districts;

	private final PageSettings settings;

	private final Refusals refusals;

	BazaarPlanController(Bazaars bazaars, Districts districts, PageSettings settings, Refusals refusals) {
		this.bazaars = bazaars;
		this.districts = districts;
		this.settings = settings;
		this.refusals = refusals;
	}

	@GetMapping
	Mono<Rendering> form(Asker asker, @RequestParam(name = "seperti", required = false) @Nullable UUID like) {
		asker.require(PLANNERS);
		Mono<Form> typed = (like != null) ? this.bazaars.find(asker, like).map(BazaarPlanController::copied)
				: Mono.just(Form.empty());
		return typed
			.map((form) -> Rendering.view("bazaar-plan").model(model(asker)).modelAttribute("form", form).build());
	}

	@PostMapping
	Mono<Rendering> plan(Asker asker, ServerWebExchange exchange) {
		asker.require(PLANNERS);
		return Form.of(exchange).flatMap((form) -> {
			Mono<Rendering> planned = ZonePlan.parse(form.text("zones"))
				.map((zones) -> this.refusals.answer(this.bazaars.plan(asker, wanted(form, zones), form.key()),
						asker.locale(), (made) -> Refusals.done("/bazar/" + made.id(), "bazaar-PLANNED"),
						(refusal) -> Mono.just(again(asker, refusal, form))))
				.orElseGet(() -> Mono
					.just(again(asker, this.refusals.field("zones", "plan.zones.wrong", asker.locale()), form)));
			return planned;
		});
	}

	private Rendering again(Asker asker, Refusal refusal, Form form) {
		return Refusals.page("bazaar-plan", model(asker), refusal, form);
	}

	private Map<String, Object> model(Asker asker) {
		Map<String, Object> model = new HashMap<>();
		model.put("districts", this.districts.of(asker));
		return model;
	}

	private Wanted wanted(Form form, List<ZonePlan> zones) {
		return new Wanted(form.text("name"), form.text("regionCode"), form.text("venueName"),
				new Dates(form.date("startsOn"), form.date("endsOn"), endOf(form.date("applyUntil"))),
				form.count("answerDays"), form.count("mostStalls"), zones,
				form.text("trades").lines().map(String::strip).filter((trade) -> !trade.isEmpty()).toList());
	}

	private @Nullable Instant endOf(@Nullable LocalDate day) {
		return (day != null) ? day.atTime(LocalTime.of(23, 59)).atZone(this.settings.timeZone()).toInstant() : null;
	}

	/** All but its days. */
	private static Form copied(Bazaar bazaar) {
		String zones = bazaar.plan().zones().stream().map(ZonePlan::line).collect(Collectors.joining("\n"));
		String trades = bazaar.plan().trades().stream().map(Bazaar.Trade::trade).collect(Collectors.joining("\n"));
		return Form.of(Form.body("name", bazaar.name(), "regionCode", bazaar.regionCode(), "venueName",
				bazaar.venueName(), "answerDays", bazaar.answerDays(), "mostStalls", bazaar.plan().mostStalls(),
				"zones", zones, "trades", trades));
	}

}
