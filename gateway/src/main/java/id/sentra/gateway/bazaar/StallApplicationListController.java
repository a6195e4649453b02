package id.sentra.gateway.bazaar;

import java.util.List;

import id.sentra.gateway.form.Form;
import id.sentra.gateway.list.ListDefinition;
import id.sentra.gateway.list.ListFiles;
import id.sentra.gateway.list.ListQuery;
import id.sentra.gateway.list.Lists;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.page.PlaceNames;
import id.sentra.gateway.service.ContractEnum;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.Listed;
import id.sentra.gateway.service.PageQuery;
import id.sentra.gateway.sme.Sme;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/** Applicants for stalls: of a region, of a bazaar, of one SME. */
@Page
@RequestMapping("/bazar/pendaftar")
class StallApplicationListController {

	static final String PATH = "/bazar/pendaftar";

	private static final String BAZAAR = "bazar";

	@ContractEnum("/api/bazaar/applications?status")
	private static final List<String> STATUSES = List.of("SUBMITTED", "ALLOCATED", "WAITLISTED", "ACCEPTED", "DECLINED",
			"RELEASED", "WITHDRAWN");

	private final ListDefinition<StallApplication> list;

	private final StallApplications applications;

	private final Lists lists;

	private final ListFiles files;

	StallApplicationListController(StallApplications applications, Lists lists, ListFiles files, PlaceNames places) {
		this.applications = applications;
		this.lists = lists;
		this.files = files;
		this.list = ListDefinition.<StallApplication>at(PATH, "bazaar.applicants")
			.under("/bazar", "bazaar.title")
			.choice("status", "sme.status", STATUSES, "status.stall")
			.district("wilayah", "sme.district")
			.of(Sme.FILTER, "sme.only", "/umkm/")
			.of(BAZAAR, "bazaar.only", "/bazar/")
			.view("status.stall.WAITLISTED", "status=WAITLISTED&urut=applied")
			.link("sme.business", StallApplication::smeName, (one) -> "/umkm/" + one.smeId())
			.text("sme.district", (one) -> places.of(one.regionCode()))
			.sorted("district")
			.text("bazaar.trade", StallApplication::trade)
			.sorted("trade")
			.text("bazaar.wishes", StallApplication::wishNames)
			.number("bazaar.points", StallApplication::points)
			.link("bazaar.given", StallApplication::stallNamesOrDash, (one) -> "/bazar/" + one.bazaarId())
			.status("sme.status", StallApplication::status, "stall");
	}

	@GetMapping
	Mono<Rendering> list(CurrentUser user, ServerWebExchange exchange) {
		ListQuery query = ListQuery.of(this.list, exchange);
		return this.lists.page("list/plain", this.list, query, user, read(user, query, query.page()),
				(view) -> Form.body("view", view));
	}

	@GetMapping("/unduh")
	Mono<ResponseEntity<Flux<DataBuffer>>> file(CurrentUser user, ServerWebExchange exchange,
			@RequestParam(defaultValue = "") String format) {
		ListQuery query = ListQuery.of(this.list, exchange);
		return this.files.file(this.list, query, user, format, (page) -> read(user, query, page));
	}

	private Mono<Listed<StallApplication>> read(CurrentUser user, ListQuery query, PageQuery page) {
		user.require(BazaarListController.READERS);
		return this.applications.search(user, query.get(BAZAAR), query.get(Sme.FILTER), query.get("wilayah"),
				query.get("status"), page);
	}

}
