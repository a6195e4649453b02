package id.sentra.gateway.duplicates;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.sentra.gateway.duplicates.DuplicateCandidate.Group;
import id.sentra.gateway.form.Districts;
import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.FormProblems;
import id.sentra.gateway.form.Links;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.Listed;
import id.sentra.platform.security.Role;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/** Pairs that may be one SME, in all or of one, and the search for more. */
@Page
@RequestMapping("/umkm/ganda")
class DuplicateListController {

	static final Role[] READERS = { Role.OFFICER, Role.AUDITOR, Role.ADMIN };

	static final Role[] DECIDERS = { Role.OFFICER, Role.ADMIN };

	private final Duplicates duplicates;

	private final Districts districts;

	DuplicateListController(Duplicates duplicates, Districts districts) {
		this.duplicates = duplicates;
		this.districts = districts;
	}

	@GetMapping
	Mono<Rendering> list(CurrentUser user, @RequestParam(required = false) @Nullable String wilayah,
			@RequestParam(required = false) @Nullable UUID umkm,
			@RequestParam(required = false) @Nullable String cursor, ServerWebExchange exchange) {
		user.require(READERS);
		Mono<Listed<DuplicateCandidate>> found = (umkm != null)
				? this.duplicates.of(user, umkm).map((pairs) -> new Listed<>(pairs, null))
				: this.duplicates.open(user, wilayah, cursor);
		return found.map((page) -> Rendering.view("duplicates/duplicates")
			.model(Form.body("groups", Group.of(page.items()), "region", wilayah, "sme", umkm, "districts",
					(umkm != null) ? List.of() : this.districts.of(user), "decides", user.hasAny(DECIDERS), "next",
					Links.next(exchange, page.next())))
			.build());
	}

	/**
	 * The list gone through pair by pair: leads to the next one, or to the list after the
	 * last.
	 */
	@GetMapping("/berikutnya")
	Mono<Rendering> next(CurrentUser user, @RequestParam(required = false) @Nullable String wilayah,
			@RequestParam(required = false) @Nullable String cursor,
			@RequestParam(required = false) @Nullable String selesai) {
		user.require(READERS);
		return this.duplicates.next(user, wilayah, cursor)
			.map((page) -> FormProblems.redirect(page.items().isEmpty()
					? FormProblems.done("/umkm/ganda", (selesai != null) ? selesai : "double-last")
					: PairSeries.page(page.items().get(0), wilayah, page.next(), selesai)));
	}

	/** A portion at a time; the page goes on by itself, or by its button. */
	@PostMapping("/cari")
	Mono<Rendering> search(CurrentUser user, Form form, ServerWebExchange exchange) {
		user.require(DECIDERS);
		boolean fragment = exchange.getRequest().getHeaders().containsHeader("HX-Request");
		return this.duplicates.search(user, form.text("wilayah"))
			.map((searched) -> Rendering.view(fragment ? "duplicates/fragments :: search" : "duplicates/search")
				.model(model(form, searched))
				.build());
	}

	private static Map<String, Object> model(Form form, Duplicates.Searched searched) {
		long before = number(form, "diperiksa");
		Map<String, Object> model = new HashMap<>(Map.of("searched", before + searched.searched(), "pairs",
				number(form, "ditemukan") + searched.found(), "left", searched.left(), "more", searched.more()));
		model.put("region", form.text("wilayah"));
		return model;
	}

	private static long number(Form form, String field) {
		Long number = form.number(field);
		return (number != null) ? number : 0;
	}

}
