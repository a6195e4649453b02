package id.sentra.gateway.mentoring;

import java.util.List;

import id.sentra.gateway.form.Districts;
import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.Links;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.service.ContractEnum;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.platform.security.Role;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/** Mentorings of the own region; of a mentor only the own. */
@Page
class MentoringListController {

	static final Role[] READERS = { Role.OFFICER, Role.AUDITOR, Role.ADMIN, Role.MENTOR };

	static final Role[] DINAS = { Role.OFFICER, Role.ADMIN };

	/** The open ones come first, and are what is shown unless asked. */
	@ContractEnum("/api/training/mentorings?state")
	private static final List<String> STATES = List.of("PLANNED,ACTIVE", "PLANNED", "ACTIVE", "COMPLETED", "ENDED");

	private static final List<Integer> QUIET = List.of(14, 30, 60);

	private final Mentorings mentorings;

	private final Districts districts;

	MentoringListController(Mentorings mentorings, Districts districts) {
		this.mentorings = mentorings;
		this.districts = districts;
	}

	@GetMapping("/pendampingan")
	Mono<Rendering> list(CurrentUser user, @RequestParam(required = false) @Nullable String status,
			@RequestParam(required = false) @Nullable String wilayah,
			@RequestParam(required = false) @Nullable String sepi,
			@RequestParam(required = false) @Nullable String cursor, ServerWebExchange exchange) {
		user.require(READERS);
		String state = (status != null && STATES.contains(status)) ? status : STATES.get(0);
		Integer quiet = QUIET.stream().filter((days) -> days.toString().equals(sepi)).findFirst().orElse(null);
		return this.mentorings.list(user, state, wilayah, quiet, cursor)
			.map((page) -> Rendering.view("mentoring/mentorings")
				.model(Form.body("page", page, "states", STATES, "state", state, "region", wilayah, "quiets", QUIET,
						"quiet", quiet, "districts", this.districts.of(user), "assigns", user.hasAny(DINAS), "next",
						Links.next(exchange, page.next())))
				.build());
	}

}
