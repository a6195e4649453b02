package id.sentra.gateway.bazaar;

import java.util.Map;
import java.util.UUID;

import id.sentra.gateway.bazaar.StallApplications.Sales;
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
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/** Sales that owners reported, to be confirmed or corrected by the dinas. */
@Page
@RequestMapping("/bazar/penjualan")
class SalesController {

	private static final Role[] CONFIRMERS = { Role.OFFICER, Role.ORGANISER, Role.ADMIN };

	/** Asks for what is confirmed already of a bazaar, to correct it. */
	private static final String BAZAAR = "bazar";

	private static final ListDefinition<SalesReport> LIST = ListDefinition.<SalesReport>at("/bazar/penjualan", "sales")
		.under("/bazar", "bazaar.title")
		.of(BAZAAR, "bazaar.only", "/bazar/")
		.district("wilayah", "sme.district")
		.text("sme.business", SalesReport::smeName)
		.link("bazaar.name", SalesReport::bazaarName, (report) -> "/bazar/" + report.bazaarId())
		.sorted("bazaar")
		.day("portal.sales.day", SalesReport::day)
		.sorted("day")
		.rupiah("sales.reported", SalesReport::amount)
		.sorted("amount");

	private final StallApplications applications;

	private final Lists lists;

	private final ListFiles files;

	private final FormProblems problems;

	SalesController(StallApplications applications, Lists lists, ListFiles files, FormProblems problems) {
		this.applications = applications;
		this.lists = lists;
		this.files = files;
		this.problems = problems;
	}

	@GetMapping
	Mono<Rendering> list(CurrentUser user, ServerWebExchange exchange) {
		user.require(BazaarListController.READERS);
		ListQuery query = ListQuery.of(LIST, exchange);
		return read(user, query, query.page()).flatMap((found) -> model(user, query, found))
			.map((model) -> Rendering.view("bazaar/sales").model(model).build())
			.onErrorResume((error) -> this.problems.problem(error, user.locale())
				.flatMap((problem) -> model(user, query, Listed.none())
					.map((model) -> FormProblems.page("bazaar/sales", model, problem, Form.empty()))));
	}

	@GetMapping("/unduh")
	Mono<ResponseEntity<Flux<DataBuffer>>> file(CurrentUser user, @RequestParam(defaultValue = "xlsx") String format,
			ServerWebExchange exchange) {
		user.require(BazaarListController.READERS);
		ListQuery query = ListQuery.of(LIST, exchange);
		return this.files.file(LIST, query, user, format, (page) -> read(user, query, page));
	}

	@PostMapping("/{id}")
	Mono<Rendering> confirm(CurrentUser user, @PathVariable UUID id, Form form, ServerWebExchange exchange) {
		user.require(CONFIRMERS);
		ListQuery query = ListQuery.of(LIST, exchange);
		return this.problems.answer(form,
				this.applications.reportSales(user, id, new Sales(form.date("day"), form.number("amount")), form.key()),
				user.locale(),
				(kept) -> areConfirmed(query)
						? FormProblems.done("/bazar/penjualan?bazar=" + query.get(BAZAAR), "sales-corrected")
						: FormProblems.done("/bazar/penjualan", "sales-confirmed"),
				(problem) -> read(user, query, query.page()).flatMap((found) -> model(user, query, found))
					.map((model) -> FormProblems.page("bazaar/sales", model, problem, form)));
	}

	private Mono<Listed<SalesReport>> read(CurrentUser user, ListQuery query, PageQuery page) {
		String region = query.get("wilayah");
		String bazaar = query.get(BAZAAR);
		return (bazaar != null) ? this.applications.confirmedSales(user, bazaar, region, page)
				: this.applications.unconfirmedSales(user, region, page);
	}

	private static boolean areConfirmed(ListQuery query) {
		return query.get(BAZAAR) != null;
	}

	private Mono<Map<String, Object>> model(CurrentUser user, ListQuery query, Listed<SalesReport> found) {
		return this.lists.view(LIST, query, user, found)
			.map((view) -> Form.body("view", view, "reports", found.items(), "confirms", user.hasAny(CONFIRMERS),
					"corrects", areConfirmed(query), "ofBazaar", query.get(BAZAAR)));
	}

}
