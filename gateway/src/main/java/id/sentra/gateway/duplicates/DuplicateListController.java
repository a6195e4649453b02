package id.sentra.gateway.duplicates;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import id.sentra.gateway.duplicates.DuplicateCandidate.Group;
import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.FormProblems;
import id.sentra.gateway.list.ListDefinition;
import id.sentra.gateway.list.ListFiles;
import id.sentra.gateway.list.ListQuery;
import id.sentra.gateway.list.Lists;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.Listed;
import id.sentra.gateway.service.PageQuery;
import id.sentra.platform.security.Role;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
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

	private static final ListDefinition<DuplicateCandidate> LIST = ListDefinition
		.<DuplicateCandidate>at("/umkm/ganda", "double.list")
		.under("/umkm", "sme.list.title")
		.district("wilayah", "sme.district")
		.link("double.pair", DuplicateCandidate::names, DuplicateCandidate::page)
		.text("sme.owner", DuplicateCandidate::owners)
		.text("double.place", DuplicateCandidate::places)
		.text("double.signs", DuplicateCandidate::signs)
		.number("double.score", DuplicateCandidate::score)
		.sorted("score")
		.time("double.found", DuplicateCandidate::foundAt)
		.sorted("found");

	private final Duplicates duplicates;

	private final Lists lists;

	private final ListFiles files;

	DuplicateListController(Duplicates duplicates, Lists lists, ListFiles files) {
		this.duplicates = duplicates;
		this.lists = lists;
		this.files = files;
	}

	/** The work list; of one SME its pairs as things are now. */
	@GetMapping
	Mono<Rendering> list(CurrentUser user, @RequestParam(required = false) @Nullable UUID umkm,
			ServerWebExchange exchange) {
		user.require(READERS);
		if (umkm != null) {
			return this.duplicates.of(user, umkm)
				.map((pairs) -> Rendering.view("duplicates/duplicates")
					.model(Form.body("groups", Group.of(pairs), "sme", umkm))
					.build());
		}
		ListQuery query = ListQuery.of(LIST, exchange);
		return this.lists.page("duplicates/list", LIST, query, user, read(user, query, query.page()),
				(view) -> Form.body("view", view, "decides", user.hasAny(DECIDERS), "region", query.get("wilayah")));
	}

	@GetMapping("/unduh")
	Mono<ResponseEntity<Flux<DataBuffer>>> file(CurrentUser user, @RequestParam(defaultValue = "") String format,
			ServerWebExchange exchange) {
		user.require(READERS);
		ListQuery query = ListQuery.of(LIST, exchange);
		return this.files.file(LIST, query, user, format, (page) -> read(user, query, page));
	}

	private Mono<Listed<DuplicateCandidate>> read(CurrentUser user, ListQuery query, PageQuery page) {
		return this.duplicates.open(user, query.get("wilayah"), page);
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
			.map((page) -> FormProblems
				.redirect(page.items().isEmpty() ? PairSeries.end(wilayah, (selesai != null) ? selesai : "double-last")
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
