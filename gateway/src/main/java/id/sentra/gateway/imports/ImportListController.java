package id.sentra.gateway.imports;

import java.util.List;

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
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Earlier imports of the own region, and the own drafts. */
@Page
@RequestMapping("/impor")
class ImportListController {

	@ContractEnum("/api/registry/imports?status")
	private static final List<String> STATUSES = List.of("DRAFT", "QUEUED", "RUNNING", "COMPLETED", "FAILED",
			"CANCELLED");

	private static final ListDefinition<Import> LIST = ListDefinition.<Import>at("/impor", "import.list")
		.choice("status", "sme.status", STATUSES, "status.import")
		.view("status.import.DRAFT", "status=DRAFT")
		.link("import.file-name", Import::fileName, (one) -> "/impor/" + one.id())
		.time("import.when", Import::submittedAt)
		.sorted("submitted")
		.text("import.by", Import::submittedBy)
		.number("import.rows", Import::rows)
		.number("import.accepted", Import::accepted)
		.number("import.updated", Import::updated)
		.number("import.unchanged", Import::unchanged)
		.number("import.rejected", Import::rejected)
		.status("sme.status", (one) -> one.status().name(), "import");

	private final Imports imports;

	private final Lists lists;

	private final ListFiles files;

	ImportListController(Imports imports, Lists lists, ListFiles files) {
		this.imports = imports;
		this.lists = lists;
		this.files = files;
	}

	@GetMapping
	Mono<Rendering> list(CurrentUser user, ServerWebExchange exchange) {
		user.require(Role.OFFICER, Role.ADMIN);
		ListQuery query = ListQuery.of(LIST, exchange);
		return this.lists.page("imports/list", LIST, query, user, read(user, query, query.page()),
				(view) -> Form.body("view", view));
	}

	@GetMapping("/unduh")
	Mono<ResponseEntity<Flux<DataBuffer>>> file(CurrentUser user, @RequestParam(defaultValue = "xlsx") String format,
			ServerWebExchange exchange) {
		user.require(Role.OFFICER, Role.ADMIN);
		ListQuery query = ListQuery.of(LIST, exchange);
		return this.files.file(LIST, query, user, format, (page) -> read(user, query, page));
	}

	private Mono<Listed<Import>> read(CurrentUser user, ListQuery query, PageQuery page) {
		return this.imports.list(user, query.get("status"), page);
	}

}
