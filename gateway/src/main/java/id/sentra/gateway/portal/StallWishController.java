package id.sentra.gateway.portal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import id.sentra.gateway.bazaar.Bazaars;
import id.sentra.gateway.bazaar.Layout;
import id.sentra.gateway.bazaar.StallApplications;
import id.sentra.gateway.bazaar.StallApplications.Wanted;
import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.FormProblem;
import id.sentra.gateway.form.FormProblems;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.service.CurrentUser;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;

/** Applying for a stall: what one sells, which stalls, and a look before it is sent. */
@Page
@RequestMapping("/saya/lapak/bazar/{id}")
class StallWishController {

	private static final List<String> QUESTIONS = List.of("trade", "wishes", "check");

	private final Bazaars bazaars;

	private final StallApplications applications;

	private final FormProblems problems;

	StallWishController(Bazaars bazaars, StallApplications applications, FormProblems problems) {
		this.bazaars = bazaars;
		this.applications = applications;
		this.problems = problems;
	}

	@GetMapping
	Mono<Rendering> begin(CurrentUser user, @PathVariable UUID id) {
		user.ownSme();
		return question(user, id, "trade", Form.empty(), null);
	}

	@PostMapping
	Mono<Rendering> answer(CurrentUser user, @PathVariable UUID id, Form form) {
		user.ownSme();
		return switch (form.text("pertanyaan")) {
			case "trade" -> question(user, id, form.text("trade").isEmpty() ? "trade" : "wishes", form, null);
			case "wishes" -> question(user, id,
					(wishes(form).isEmpty() && !form.has("anyStall", "ya")) ? "wishes" : "check", form, null);
			case "check" -> send(user, id, form);
			default -> question(user, id, "trade", form, null);
		};
	}

	private Mono<Rendering> send(CurrentUser user, UUID id, Form form) {
		Wanted wanted = new Wanted(null, form.text("trade"), wishes(form), form.has("anyStall", "ya"));
		return this.problems.answer(form, this.applications.apply(user, id, wanted, form.key()), user.locale(),
				(made) -> FormProblems.done("/saya/lapak/" + made.id(), "stall-applied"),
				(problem) -> question(user, id, "wishes", form, problem));
	}

	private Mono<Rendering> question(CurrentUser user, UUID id, String question, Form form,
			@Nullable FormProblem problem) {
		return Mono.zip(this.bazaars.find(user, id), this.bazaars.allStalls(user, id).map(Layout::of)).map((both) -> {
			Map<String, Object> model = new HashMap<>();
			model.put("bazaar", both.getT1());
			model.put("layout", both.getT2());
			model.put("question", question);
			model.put("place", QUESTIONS.indexOf(question) + 1);
			model.put("places", QUESTIONS.size());
			model.put("wishes", wishes(form));
			model.put("form", form);
			return (problem != null) ? FormProblems.page("portal/wish", model, problem, form)
					: Rendering.view("portal/wish").model(model).build();
		});
	}

	private static List<String> wishes(Form form) {
		return Stream.of("wish1", "wish2", "wish3")
			.map(form::text)
			.filter((wish) -> !wish.isEmpty())
			.distinct()
			.toList();
	}

}
