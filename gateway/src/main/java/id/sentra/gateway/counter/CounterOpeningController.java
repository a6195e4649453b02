package id.sentra.gateway.counter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import id.sentra.gateway.account.Accounts;
import id.sentra.gateway.acting.ActingVisits;
import id.sentra.gateway.acting.CounterVisits;
import id.sentra.gateway.acting.CounterVisits.NewVisit;
import id.sentra.gateway.document.FileTransfer;
import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.FormProblem;
import id.sentra.gateway.form.FormProblems;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.Listed;
import id.sentra.gateway.service.ServiceProblem;
import id.sentra.gateway.service.ServiceProblem.FieldProblem;
import id.sentra.gateway.sme.Documents;
import id.sentra.gateway.sme.Smes;
import id.sentra.platform.security.Role;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * An officer begins to act for the owner of an SME, with a proof of the owner's will.
 * Photos are sent first, one after the other; what is stated is said afterwards.
 */
@Page
@RequestMapping("/umkm/{id}/loket")
class CounterOpeningController {

	private static final String FILES = "berkas";

	private static final int MOST_FILES = 20;

	private final Smes smes;

	private final CounterVisits visits;

	private final ActingVisits acting;

	private final Accounts accounts;

	private final FileTransfer files;

	private final Documents documents;

	private final FormProblems problems;

	CounterOpeningController(Smes smes, CounterVisits visits, ActingVisits acting, Accounts accounts,
			FileTransfer files, Documents documents, FormProblems problems) {
		this.smes = smes;
		this.visits = visits;
		this.acting = acting;
		this.accounts = accounts;
		this.files = files;
		this.documents = documents;
		this.problems = problems;
	}

	@GetMapping
	Mono<Rendering> form(CurrentUser user, @PathVariable UUID id,
			@RequestParam(name = FILES, defaultValue = "") List<String> sent) {
		user.require(Role.OFFICER);
		return page(user, id, typed(ids(sent)), null);
	}

	@PostMapping(path = "/berkas", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	Mono<Rendering> upload(CurrentUser user, @PathVariable UUID id,
			@RequestParam(name = FILES, defaultValue = "") List<String> sent, ServerHttpRequest request) {
		user.require(Role.OFFICER);
		return this.files.send(user, id, request).map((file) -> {
			List<UUID> all = new ArrayList<>(ids(sent));
			all.add(file);
			return FormProblems.redirect(address(id, all));
		})
			.onErrorResume((error) -> this.problems.problem(error, user.locale())
				.flatMap((problem) -> page(user, id, typed(ids(sent)), atTheFile(problem))));
	}

	/** Forgets a photo that was sent and goes back to the form with the others. */
	@PostMapping("/berkas/{file}/buang")
	Mono<Rendering> discard(CurrentUser user, @PathVariable UUID id, @PathVariable UUID file,
			@RequestParam(name = FILES, defaultValue = "") List<String> sent) {
		user.require(Role.OFFICER);
		List<UUID> others = ids(sent).stream().filter((one) -> !one.equals(file)).toList();
		return this.documents.discard(user, file)
			.onErrorResume(ServiceProblem.class,
					(refused) -> refused.code().equals("file-not-found") ? Mono.empty() : Mono.error(refused))
			.then(Mono.fromCallable(() -> FormProblems.redirect(address(id, others))));
	}

	@PostMapping
	Mono<Rendering> open(CurrentUser user, @PathVariable UUID id, Form form, ServerWebExchange exchange) {
		user.require(Role.OFFICER);
		Mono<UUID> opened = this.accounts.hasOwner(id)
			.flatMap((account) -> this.visits.open(user, id,
					new NewVisit(form.has("ownerPresent", "ya"), form.has("unrelated", "ya"), form.text("proof"),
							ids(form.all(FILES)), account),
					form.key()))
			.flatMap((visit) -> this.acting.begin(exchange, visit.id()).thenReturn(visit.id()));
		return this.problems.answer(form, opened, user.locale(), (visit) -> FormProblems.done("/saya", "visit-opened"),
				(problem) -> page(user, id, form, problem));
	}

	private Mono<Rendering> page(CurrentUser user, UUID id, Form form, @Nullable FormProblem problem) {
		return Mono
			.zip(this.smes.find(user, id), this.accounts.hasOwner(id),
					this.visits.of(user, id).map(Listed::items).onErrorReturn(List.of()))
			.map((all) -> {
				List<UUID> sent = ids(form.all(FILES));
				Map<String, Object> model = new HashMap<>();
				model.put("sme", all.getT1());
				model.put("ownerAccount", all.getT2());
				model.put("visits", all.getT3());
				model.put("proofs", CounterVisits.PROOFS);
				model.put("sent", sent);
				String query = UriComponentsBuilder.newInstance().queryParam(FILES, sent.toArray()).toUriString();
				model.put("query", query);
				model.put("upload", "/umkm/" + id + "/loket/berkas" + query);
				model.put("form", form);
				return (problem != null) ? FormProblems.page("counter/open", model, problem, form)
						: Rendering.view("counter/open").model(model).build();
			});
	}

	private static String address(UUID id, List<UUID> files) {
		return UriComponentsBuilder.fromPath("/umkm/" + id + "/loket").queryParam(FILES, files.toArray()).toUriString();
	}

	private static FormProblem atTheFile(FormProblem problem) {
		return new FormProblem(problem.status(), problem.sentence(),
				List.of(new FieldProblem("file", problem.sentence())));
	}

	private static Form typed(List<UUID> sent) {
		Form form = Form.empty();
		sent.forEach((file) -> form.values().add(FILES, file.toString()));
		return form;
	}

	private static List<UUID> ids(List<String> texts) {
		return texts.stream().flatMap((text) -> id(text).stream()).distinct().limit(MOST_FILES).toList();
	}

	private static Optional<UUID> id(String text) {
		try {
			return Optional.of(UUID.fromString(text));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

}
