package id.sentra.gateway.legality;

import java.util.List;
import java.util.Map;

import id.sentra.gateway.list.ListDefinition;
import id.sentra.gateway.list.ListFiles;
import id.sentra.gateway.list.ListQuery;
import id.sentra.gateway.list.Lists;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.service.ContractEnum;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.Listed;
import id.sentra.gateway.service.PageQuery;
import id.sentra.gateway.sme.LegalityCases;
import id.sentra.gateway.sme.LegalityCases.Row;
import id.sentra.platform.security.Role;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Cases of the own region, by the day they are due. */
@Page
@RequestMapping("/umkm/legalitas")
class LegalityListController {

	static final Role[] READERS = { Role.OFFICER, Role.AUDITOR, Role.ADMIN };

	@ContractEnum("/api/registry/legality-cases?state")
	private static final List<String> STATES = List.of("OPEN", "GRANTED", "REFUSED", "GIVEN_UP");

	private static final ListDefinition<Row> LIST = ListDefinition.<Row>at("/umkm/legalitas", "legality")
		.choice("status", "sme.status", STATES, "status.legality")
		.choice("izin", "legality.permit", LegalityCases.PERMITS, "document.kind")
		.flag("lewat", "legality.overdue")
		.district("wilayah", "sme.district")
		.view("status.legality.OPEN", "status=OPEN")
		.view("legality.overdue", "lewat=ya")
		.link("sme.business", Row::businessName, (one) -> "/umkm/legalitas/" + one.id())
		.code("legality.permit", Row::permit, "document.kind")
		.day("legality.due", Row::dueOn)
		.sorted("due")
		.text("legality.steps", (one) -> one.stepsDone() + "/" + one.steps())
		.text("legality.helper", Row::helper)
		.rupiah("legality.cost", Row::cost)
		.text("sme.district", Row::regionName)
		.sorted("district")
		.status("sme.status", Row::state, "legality");

	private final LegalityCases cases;

	private final Lists lists;

	private final ListFiles files;

	LegalityListController(LegalityCases cases, Lists lists, ListFiles files) {
		this.cases = cases;
		this.lists = lists;
		this.files = files;
	}

	@GetMapping
	Mono<Rendering> list(CurrentUser user, ServerWebExchange exchange) {
		user.require(READERS);
		ListQuery query = ListQuery.of(LIST, exchange);
		return this.lists.page("legality/cases", LIST, query, user, read(user, query, query.page()),
				(view) -> Map.of("view", view));
	}

	@GetMapping("/unduh")
	Mono<ResponseEntity<Flux<DataBuffer>>> file(CurrentUser user, @RequestParam(defaultValue = "xlsx") String format,
			ServerWebExchange exchange) {
		user.require(READERS);
		ListQuery query = ListQuery.of(LIST, exchange);
		return this.files.file(LIST, query, user, format, (page) -> read(user, query, page));
	}

	private Mono<Listed<Row>> read(CurrentUser user, ListQuery query, PageQuery page) {
		return this.cases.list(user, query.get("izin"), query.get("status"), (query.get("lewat") != null) ? true : null,
				query.get("wilayah"), page);
	}

}
