package id.sentra.gateway.portal;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.Refusals;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.privacy.DataRequests;
import id.sentra.gateway.privacy.DataRequests.Wanted;
import id.sentra.gateway.service.CurrentUser;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;

/** What an owner asks about the own data, and the answers. */
@Page
@RequestMapping("/saya/data-pribadi")
class MyDataController {

	private final DataRequests requests;

	private final Refusals refusals;

	MyDataController(DataRequests requests, Refusals refusals) {
		this.requests = requests;
		this.refusals = refusals;
	}

	@GetMapping
	Mono<Rendering> show(CurrentUser user) {
		user.ownSme();
		return model(user).map((model) -> Rendering.view("portal-data").model(model).build());
	}

	@PostMapping
	Mono<Rendering> ask(CurrentUser user, Form form) {
		UUID sme = user.ownSme();
		Wanted wanted = new Wanted(sme, form.text("kind"), "ONLINE", form.all("fields"));
		return this.refusals.answer(form, this.requests.ask(user, wanted, form.key()), user.locale(),
				(made) -> Refusals.done("/saya/data-pribadi", "my-data-request"),
				(refusal) -> model(user).map((model) -> Refusals.page("portal-data", model, refusal, form)));
	}

	private Mono<Map<String, List<?>>> model(CurrentUser user) {
		return Mono.zip(this.requests.list(user, false, null), this.requests.list(user, true, null))
			.map((both) -> Map.of("waiting", both.getT1().items(), "answered", both.getT2().items()));
	}

}
