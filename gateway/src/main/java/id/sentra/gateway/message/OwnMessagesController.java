package id.sentra.gateway.message;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.FormProblems;
import id.sentra.gateway.message.Messages.Preference;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.service.ContractEnum;
import id.sentra.gateway.service.CurrentUser;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** What an owner was told, and whether and how he wants to be told more. */
@Page
@RequestMapping("/saya/pesan")
class OwnMessagesController {

	@ContractEnum("registry/MessageController.PreferenceRequest/language")
	private static final List<String> LANGUAGES = List.of("ID", "EN");

	private final Messages messages;

	private final FormProblems problems;

	OwnMessagesController(Messages messages, FormProblems problems) {
		this.messages = messages;
		this.problems = problems;
	}

	@GetMapping
	Mono<Rendering> show(CurrentUser user) {
		return model(user).map((model) -> Rendering.view("message/own").model(model).build());
	}

	@PostMapping
	Mono<Rendering> prefer(CurrentUser user, Form form) {
		Preference wanted = new Preference(form.has("allowed", "ya"), form.text("language"));
		return this.problems.answer(form, this.messages.prefer(user, user.ownSme(), wanted), user.locale(),
				(kept) -> FormProblems.done("/saya/pesan", "message-preference"),
				(problem) -> model(user).map((model) -> FormProblems.page("message/own", model, problem, form)));
	}

	private Mono<Map<String, Object>> model(CurrentUser user) {
		UUID sme = user.ownSme();
		return Mono.zip(this.messages.ofSme(user, sme), this.messages.preference(user, sme))
			.map((both) -> new HashMap<>(
					Map.of("all", both.getT1().items(), "preference", both.getT2(), "languages", LANGUAGES)));
	}

}
