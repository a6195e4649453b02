package id.sentra.gateway.agreement;

import java.util.List;
import java.util.stream.Stream;

import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.Links;
import id.sentra.gateway.list.ListDefinition;
import id.sentra.gateway.list.ListFiles;
import id.sentra.gateway.list.ListQuery;
import id.sentra.gateway.list.Lists;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.service.ContractEnum;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.Listed;
import id.sentra.gateway.service.PageQuery;
import id.sentra.gateway.sme.Sme;
import id.sentra.platform.security.Role;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/** Agreements of a region for the staff, and of the own SME for its owner. */
@Page
class AgreementListController {

	@ContractEnum("/api/bazaar/agreements?status")
	private static final List<String> STATUSES = List.of("PROPOSED", "COUNTERED", "SIGNED", "ENDING", "ENDED");

	private static final String OPEN = "OPEN";

	private static final ListDefinition<Agreement> LIST = ListDefinition
		.<Agreement>at(AgreementPage.STAFF, "agreement.list")
		.choice("status", "sme.status", Stream.concat(Stream.of(OPEN), STATUSES.stream()).toList(), "status.agreement")
		.district("wilayah", "sme.district")
		.of(Sme.FILTER, "sme.only", "/umkm/")
		.view("status.agreement.OPEN", "status=OPEN&urut=proposed")
		.view("status.agreement.ENDING", "status=ENDING&urut=proposed")
		.link("agreement.partner", Agreement::partnerName, (one) -> AgreementPage.STAFF + "/" + one.id())
		.text("sme.business", Agreement::smeName)
		.sorted("name")
		.code("agreement.kind", Agreement::kind, "agreement.kind")
		.rupiah("agreement.value", (one) -> one.terms().value())
		.sorted("value")
		.number("agreement.round", Agreement::round)
		.status("sme.status", Agreement::status, "agreement");

	private final Agreements agreements;

	private final Lists lists;

	private final ListFiles files;

	AgreementListController(Agreements agreements, Lists lists, ListFiles files) {
		this.agreements = agreements;
		this.lists = lists;
		this.files = files;
	}

	@GetMapping(AgreementPage.STAFF)
	Mono<Rendering> list(CurrentUser user, ServerWebExchange exchange) {
		user.require(AgreementPage.READERS);
		ListQuery query = ListQuery.of(LIST, exchange);
		return this.lists.page("agreement/agreements", LIST, query, user, read(user, query, query.page()),
				(view) -> Form.body("view", view, "sends", user.hasAny(Role.OFFICER, Role.ADMIN)));
	}

	@GetMapping(AgreementPage.STAFF + "/unduh")
	Mono<ResponseEntity<Flux<DataBuffer>>> file(CurrentUser user, @RequestParam(defaultValue = "xlsx") String format,
			ServerWebExchange exchange) {
		user.require(AgreementPage.READERS);
		ListQuery query = ListQuery.of(LIST, exchange);
		return this.files.file(LIST, query, user, format, (page) -> read(user, query, page));
	}

	@GetMapping(AgreementPage.OWNERS)
	Mono<Rendering> own(CurrentUser user, @RequestParam(required = false) @Nullable String status,
			@RequestParam(required = false) @Nullable String cursor, ServerWebExchange exchange) {
		user.ownSme();
		return this.agreements.list(user, null, null, status, PageQuery.of(cursor))
			.map((found) -> Rendering.view("agreement/own")
				.model(Form.body("page", found, "next", Links.next(exchange, found.next())))
				.build());
	}

	private Mono<Listed<Agreement>> read(CurrentUser user, ListQuery query, PageQuery page) {
		String status = query.get("status");
		return this.agreements.list(user, query.get(Sme.FILTER), query.get("wilayah"),
				OPEN.equals(status) ? "PROPOSED,COUNTERED" : status, page);
	}

}
