package id.sentra.gateway.sme;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import id.sentra.gateway.form.Districts;
import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.FormProblems;
import id.sentra.gateway.form.Links;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.service.ContractEnum;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.Listed;
import id.sentra.gateway.sme.Smes.Query;
import id.sentra.gateway.sme.Smes.Ticked;
import id.sentra.gateway.sme.Smes.Ticked.Seen;
import id.sentra.platform.security.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/** Search, with what was searched in the address, and verification of ticked rows. */
@Page
@RequestMapping("/umkm")
class SmeListController {

	private static final Role[] READERS = { Role.OFFICER, Role.AUDITOR, Role.ADMIN };

	@ContractEnum(value = "/api/registry/smes?status", part = true)
	private static final List<String> STATUSES = List.of("REGISTERED", "VERIFIED", "CORRECTION_REQUESTED", "REJECTED");

	private final Smes smes;

	private final Districts districts;

	private final FormProblems problems;

	SmeListController(Smes smes, Districts districts, FormProblems problems) {
		this.smes = smes;
		this.districts = districts;
		this.problems = problems;
	}

	@GetMapping
	Mono<Rendering> list(CurrentUser user, @RequestParam(required = false) @Nullable String q,
			@RequestParam(required = false) @Nullable String status,
			@RequestParam(required = false) @Nullable String wilayah,
			@RequestParam(required = false) @Nullable String cursor, ServerWebExchange exchange) {
		user.require(READERS);
		Mono<Listed<Sme>> found = this.smes.list(user, q, wilayah, status, cursor);
		return show(user, new Query(q, wilayah, status), found, exchange);
	}

	/** What must not stand in an address is looked for without one. */
	@PostMapping("/cari")
	Mono<Rendering> search(CurrentUser user, Form form, ServerWebExchange exchange) {
		user.require(READERS);
		Query query = query(form);
		return PersonalText.isIn(form.text("q")) ? show(user, query, found(user, query), exchange)
				: Mono.just(FormProblems.redirect(address(query)));
	}

	@PostMapping("/verifikasi")
	Mono<Rendering> verify(CurrentUser user, Form form, ServerWebExchange exchange) {
		user.require(Role.OFFICER, Role.ADMIN);
		List<Seen> ticked = form.all("umkm").stream().flatMap((tick) -> SelectedSmes.read(tick).stream()).toList();
		Query query = query(form);
		return this.smes.verifyAll(user, new Ticked(ticked), form.key())
			.flatMap((verified) -> told(user, verified))
			.onErrorResume((error) -> this.problems.problem(error, user.locale())
				.flatMap((problem) -> found(user, query)
					.map((page) -> FormProblems.page("sme/list", model(user, query, page, exchange), problem, form))));
	}

	private Mono<Rendering> told(CurrentUser user, Verified verified) {
		return reactor.core.publisher.Flux.fromIterable(verified.results())
			.flatMapSequential((row) -> this.smes.find(user, row.id()).onErrorComplete(), 8)
			.collect(Collectors.toMap(Sme::id, Function.identity()))
			.map((Map<UUID, Sme> known) -> Rendering.view("sme/verified")
				.modelAttribute("verified", verified)
				.modelAttribute("known", known)
				.build());
	}

	private Mono<Rendering> show(CurrentUser user, Query query, Mono<Listed<Sme>> found, ServerWebExchange exchange) {
		return found.map((page) -> Rendering.view("sme/list").model(model(user, query, page, exchange)).build())
			.onErrorResume((error) -> this.problems.problem(error, user.locale())
				.map((problem) -> FormProblems.page("sme/list", model(user, query, Listed.none(), exchange), problem,
						Form.empty())));
	}

	private static Query query(Form form) {
		return new Query(form.text("q"), form.text("wilayah"), form.text("status"));
	}

	/** What must not stand in an address goes in the body, and then has no next page. */
	private Mono<Listed<Sme>> found(CurrentUser user, Query query) {
		return PersonalText.isIn(String.valueOf(query.q()))
				? this.smes.search(user, query).map((page) -> new Listed<>(page.items(), null))
				: this.smes.list(user, query.q(), query.region(), query.status(), null);
	}

	private Map<String, Object> model(CurrentUser user, Query query, Listed<Sme> page, ServerWebExchange exchange) {
		return Form.body("query", query, "page", page, "districts", this.districts.of(user), "statuses", STATUSES,
				"decides", user.hasAny(Role.OFFICER, Role.ADMIN), "next", Links.next(exchange, page.next()));
	}

	private static String address(Query query) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath("/umkm");
		Form.body("q", query.q(), "status", query.status(), "wilayah", query.region())
			.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
		return address.encode()
			.buildAndExpand(Form.body("q", query.q(), "status", query.status(), "wilayah", query.region()))
			.toUriString();
	}

}
