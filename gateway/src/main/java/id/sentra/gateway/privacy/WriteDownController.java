package id.sentra.gateway.privacy;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.FormProblems;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.privacy.DataRequests.Wanted;
import id.sentra.gateway.service.ContractEnum;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.sme.Smes;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;

/** An officer writes down what an owner asked who came, wrote or called. */
@Page
@RequestMapping("/umkm/{sme}/permintaan-data")
class WriteDownController {

	/** How the owner said so; online the owner does it alone. */
	@ContractEnum(value = "registry/NewDataRequest/channel", part = true)
	private static final List<String> CHANNELS = List.of("COUNTER", "LETTER", "PHONE");

	private final DataRequests requests;

	private final Smes smes;

	private final FormProblems problems;

	WriteDownController(DataRequests requests, Smes smes, FormProblems problems) {
		this.requests = requests;
		this.smes = smes;
		this.problems = problems;
	}

	@GetMapping
	Mono<Rendering> form(CurrentUser user, @PathVariable UUID sme) {
		user.require(DataRequestController.ANSWERERS);
		return model(user, sme).map((model) -> Rendering.view("privacy/data-request-new").model(model).build());
	}

	@PostMapping
	Mono<Rendering> writeDown(CurrentUser user, @PathVariable UUID sme, Form form) {
		user.require(DataRequestController.ANSWERERS);
		Wanted wanted = new Wanted(sme, form.text("kind"), form.text("channel"), form.all("fields"));
		return this.problems.answer(form, this.requests.ask(user, wanted, form.key()), user.locale(),
				(made) -> FormProblems.done("/data-pribadi/" + made.id(), "data-request-RECEIVED"),
				(problem) -> model(user, sme)
					.map((model) -> FormProblems.page("privacy/data-request-new", model, problem, form)));
	}

	private Mono<Map<String, Object>> model(CurrentUser user, UUID sme) {
		return this.smes.find(user, sme)
			.map((found) -> Map.of("sme", found, "kinds", DataRequests.KINDS, "fields", DataRequests.FIELDS, "channels",
					CHANNELS));
	}

}
