package id.sentra.gateway.document;

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
import id.sentra.gateway.sme.Documents;
import id.sentra.gateway.sme.Documents.ExpiringDocument;
import id.sentra.gateway.sme.Documents.WithoutHalal;
import id.sentra.platform.security.Role;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Documents that end, and food and drink businesses without a halal certificate. */
@Page
class DocumentListController {

	private static final Role[] READERS = { Role.OFFICER, Role.AUDITOR, Role.ADMIN };

	@ContractEnum("/api/registry/documents?kind")
	private static final List<String> KINDS = List.of("KTP", "NIB", "PIRT", "HALAL", "OTHER");

	@ContractEnum("/api/registry/documents?within")
	private static final List<String> WINDOWS = List.of("EXPIRED", "DAYS_30", "DAYS_90");

	private static final ListDefinition<ExpiringDocument> ENDING = ListDefinition
		.<ExpiringDocument>at("/umkm/dokumen", "document.ending")
		.choice("masa", "document.window", WINDOWS, "document.window")
		.choice("jenis", "document.kind", KINDS, "document.kind")
		.district("wilayah", "sme.district")
		.view("document.window.DAYS_30", "masa=DAYS_30")
		.view("document.window.EXPIRED", "masa=EXPIRED")
		.link("sme.business", ExpiringDocument::businessName, (one) -> "/umkm/" + one.smeId() + "/dokumen")
		.code("document.kind", ExpiringDocument::kind, "document.kind")
		.text("document.number", ExpiringDocument::number)
		.day("document.until", ExpiringDocument::validUntil)
		.sorted("valid")
		.number("document.days-left", ExpiringDocument::daysLeft)
		.text("sme.district", ExpiringDocument::regionName)
		.sorted("district")
		.status("sme.status", ExpiringDocument::state, "document");

	private static final ListDefinition<WithoutHalal> WITHOUT_HALAL = ListDefinition
		.<WithoutHalal>at("/umkm/halal", "halal")
		.district("wilayah", "sme.district")
		.link("sme.business", WithoutHalal::businessName, (one) -> "/umkm/" + one.smeId())
		.sorted("name")
		.text("sme.product", WithoutHalal::product)
		.text("sme.owner", WithoutHalal::ownerName)
		.text("sme.kbli", WithoutHalal::kbliCode)
		.code("sme.scale", WithoutHalal::scale, "scale")
		.text("sme.district", WithoutHalal::regionName)
		.sorted("district")
		.day("halal.expired", WithoutHalal::expiredOn);

	private final Documents documents;

	private final Lists lists;

	private final ListFiles files;

	DocumentListController(Documents documents, Lists lists, ListFiles files) {
		this.documents = documents;
		this.lists = lists;
		this.files = files;
	}

	@GetMapping("/umkm/dokumen")
	Mono<Rendering> ending(CurrentUser user, ServerWebExchange exchange) {
		user.require(READERS);
		ListQuery query = ListQuery.of(ENDING, exchange);
		return this.lists.page("document/ending", ENDING, query, user, ending(user, query, query.page()),
				(view) -> Map.of("view", view));
	}

	@GetMapping("/umkm/dokumen/unduh")
	Mono<ResponseEntity<Flux<DataBuffer>>> endingFile(CurrentUser user,
			@RequestParam(defaultValue = "xlsx") String format, ServerWebExchange exchange) {
		user.require(READERS);
		ListQuery query = ListQuery.of(ENDING, exchange);
		return this.files.file(ENDING, query, user, format, (page) -> ending(user, query, page));
	}

	@GetMapping("/umkm/halal")
	Mono<Rendering> withoutHalal(CurrentUser user, ServerWebExchange exchange) {
		user.require(READERS);
		ListQuery query = ListQuery.of(WITHOUT_HALAL, exchange);
		return this.lists.page("document/halal", WITHOUT_HALAL, query, user, withoutHalal(user, query, query.page()),
				(view) -> Map.of("view", view));
	}

	@GetMapping("/umkm/halal/unduh")
	Mono<ResponseEntity<Flux<DataBuffer>>> withoutHalalFile(CurrentUser user,
			@RequestParam(defaultValue = "xlsx") String format, ServerWebExchange exchange) {
		user.require(READERS);
		ListQuery query = ListQuery.of(WITHOUT_HALAL, exchange);
		return this.files.file(WITHOUT_HALAL, query, user, format, (page) -> withoutHalal(user, query, page));
	}

	private Mono<Listed<ExpiringDocument>> ending(CurrentUser user, ListQuery query, PageQuery page) {
		return this.documents.ending(user, query.get("jenis"), query.get("masa"), query.get("wilayah"), page);
	}

	private Mono<Listed<WithoutHalal>> withoutHalal(CurrentUser user, ListQuery query, PageQuery page) {
		return this.documents.withoutHalal(user, query.get("wilayah"), page);
	}

}
