package id.sentra.gateway.counter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.sentra.gateway.acting.CounterActs;
import id.sentra.gateway.acting.CounterActs.Act;
import id.sentra.gateway.acting.CounterVisit;
import id.sentra.gateway.acting.CounterVisits;
import id.sentra.gateway.acting.CounterVisits.Objection;
import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.FormProblems;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.service.CurrentUser;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;

/** What officers did for an owner, and the owner's objection to it. */
@Page
@RequestMapping("/saya/loket")
class MyCounterVisitController {

	private final CounterVisits visits;

	private final CounterActs acts;

	private final FormProblems problems;

	MyCounterVisitController(CounterVisits visits, CounterActs acts, FormProblems problems) {
		this.visits = visits;
		this.acts = acts;
		this.problems = problems;
	}

	@GetMapping
	Mono<Rendering> list(CurrentUser user) {
		return this.visits.of(user, user.ownSme())
			.map((visits) -> Rendering.view("counter/mine").modelAttribute("visits", visits.items()).build());
	}

	@GetMapping("/{id}")
	Mono<Rendering> show(CurrentUser user, @PathVariable UUID id) {
		user.ownSme();
		return model(user, id).map((model) -> Rendering.view("counter/mine-one").model(model).build());
	}

	@PostMapping("/{id}/keberatan")
	Mono<Rendering> object(CurrentUser user, @PathVariable UUID id, Form form) {
		user.ownSme();
		return this.problems.answer(form, this.visits.object(user, id, new Objection(form.text("reason"))),
				user.locale(), (kept) -> FormProblems.done("/saya/loket/" + id, "visit-objected"),
				(problem) -> model(user, id)
					.map((model) -> FormProblems.page("counter/mine-one", model, problem, form)));
	}

	private Mono<Map<String, Object>> model(CurrentUser user, UUID id) {
		return Mono.zip(this.visits.find(user, id), this.acts.ofVisit(user, id)).map((both) -> {
			CounterVisit visit = both.getT1();
			List<Act> done = both.getT2();
			Map<String, Object> model = new HashMap<>();
			model.put("visit", visit);
			model.put("acts", done);
			model.put("objects", !visit.isObjectedTo() && user.known().visit() == null);
			return model;
		});
	}

}
