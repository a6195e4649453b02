package id.sentra.gateway.bazaar;

import java.util.List;
import java.util.TreeSet;

import id.sentra.gateway.form.Form;
import id.sentra.gateway.list.ListDefinition;
import id.sentra.gateway.list.ListFiles;
import id.sentra.gateway.list.ListQuery;
import id.sentra.gateway.list.Lists;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.service.ContractEnum;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.Listed;
import id.sentra.gateway.service.PageQuery;
import id.sentra.platform.security.Role;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/** Bazaars, and the stalls of a region. */
@Page
@RequestMapping("/bazar")
class BazaarListController {

	static final Role[] READERS = { Role.OFFICER, Role.AUDITOR, Role.ADMIN, Role.ORGANISER };

	@ContractEnum("/api/bazaar/bazaars?status")
	private static final List<String> STATUSES = List.of("PLANNED", "ANNOUNCED", "APPLICATIONS_CLOSED", "ALLOCATED",
			"PUBLISHED", "CLOSED");

	@ContractEnum("/api/bazaar/stalls?state")
	private static final List<String> STATES = List.of("FREE", "TAKEN");

	private static final ListDefinition<Bazaar> LIST = ListDefinition.<Bazaar>at("/bazar", "bazaar.list")
		.choice("status", "sme.status", STATUSES, "status.bazaar")
		.district("wilayah", "sme.district")
		.flag("giliran", "bazaar.due")
		.view("bazaar.due", "giliran=ya")
		.view("status.bazaar.ANNOUNCED", "status=ANNOUNCED&urut=start")
		.link("bazaar.name", Bazaar::name, (bazaar) -> "/bazar/" + bazaar.id())
		.sorted("name")
		.day("bazaar.starts", Bazaar::startsOn)
		.sorted("start")
		.day("bazaar.ends", Bazaar::endsOn)
		.text("bazaar.venue", Bazaar::venueName)
		.number("bazaar.stalls", Bazaar::stalls)
		.status("sme.status", Bazaar::status, "bazaar");

	private static final ListDefinition<Stall> STALLS = ListDefinition.<Stall>at("/bazar/lapak", "bazaar.stall-list")
		.choice("state", "sme.status", STATES, "stall")
		.district("wilayah", "sme.district")
		.view("stall.FREE", "state=FREE")
		.link("stall.code", Stall::code, (stall) -> "/bazar/" + stall.bazaarId())
		.text("stall.zone", Stall::zone)
		.sorted("zone")
		.text("stall.facilities", (stall) -> String.join(", ", new TreeSet<>(stall.facilities())))
		.text("stall.reserve", Stall::reserve)
		.code("sme.status", Stall::state, "stall");

	private final Bazaars bazaars;

	private final Lists lists;

	private final ListFiles files;

	BazaarListController(Bazaars bazaars, Lists lists, ListFiles files) {
		this.bazaars = bazaars;
		this.lists = lists;
		this.files = files;
	}

	@GetMapping
	Mono<Rendering> list(CurrentUser user, ServerWebExchange exchange) {
		user.require(READERS);
		ListQuery query = ListQuery.of(LIST, exchange);
		return this.lists.page("bazaar/list", LIST, query, user, read(user, query, query.page()),
				(view) -> Form.body("view", view, "plans", user.hasAny(BazaarPlanController.PLANNERS)));
	}

	@GetMapping("/unduh")
	Mono<ResponseEntity<Flux<DataBuffer>>> file(CurrentUser user, @RequestParam(defaultValue = "xlsx") String format,
			ServerWebExchange exchange) {
		user.require(READERS);
		ListQuery query = ListQuery.of(LIST, exchange);
		return this.files.file(LIST, query, user, format, (page) -> read(user, query, page));
	}

	@GetMapping("/lapak")
	Mono<Rendering> stalls(CurrentUser user, ServerWebExchange exchange) {
		user.require(READERS);
		ListQuery query = ListQuery.of(STALLS, exchange);
		return this.lists.page("bazaar/stalls", STALLS, query, user, stalls(user, query, query.page()),
				(view) -> Form.body("view", view));
	}

	@GetMapping("/lapak/unduh")
	Mono<ResponseEntity<Flux<DataBuffer>>> stallFile(CurrentUser user,
			@RequestParam(defaultValue = "xlsx") String format, ServerWebExchange exchange) {
		user.require(READERS);
		ListQuery query = ListQuery.of(STALLS, exchange);
		return this.files.file(STALLS, query, user, format, (page) -> stalls(user, query, page));
	}

	private Mono<Listed<Bazaar>> read(CurrentUser user, ListQuery query, PageQuery page) {
		return this.bazaars.list(user, query.get("wilayah"), query.get("status"),
				"ya".equals(query.get("giliran")) ? true : null, page);
	}

	private Mono<Listed<Stall>> stalls(CurrentUser user, ListQuery query, PageQuery page) {
		return this.bazaars.stalls(user, query.get("wilayah"), query.get("state"), page);
	}

}
