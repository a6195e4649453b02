package id.sentra.gateway.imports;

import id.sentra.gateway.form.Form;
import id.sentra.gateway.imports.Imports.Kept;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/** SMEs that an import which was undone has left as they are, and why. */
@Page
@RequestMapping("/impor/tetap")
class KeptListController {

	private static final String IMPORT = "impor";

	private static final ListDefinition<Kept> LIST = ListDefinition.<Kept>at("/impor/tetap", "import.kept")
		.under("/impor", "import.list.title")
		.of(IMPORT, "import.kept.only", "/impor/")
		.link("sme.business", Kept::smeName, (one) -> "/umkm/" + one.smeId())
		.code("import.kept.by", (one) -> one.added() ? "ADDED" : "CHANGED", "import.kept.by")
		.code("import.kept.why", Kept::reason, "import.kept.reason");

	private final Imports imports;

	private final Lists lists;

	private final ListFiles files;

	KeptListController(Imports imports, Lists lists, ListFiles files) {
		this.imports = imports;
		this.lists = lists;
		this.files = files;
	}

	@GetMapping
	Mono<Rendering> list(CurrentUser user, ServerWebExchange exchange) {
		ListQuery query = ListQuery.of(LIST, exchange);
		return this.lists.page("list/plain", LIST, query, user, read(user, query, query.page()),
				(view) -> Form.body("view", view));
	}

	@GetMapping("/unduh")
	Mono<ResponseEntity<Flux<DataBuffer>>> file(CurrentUser user, ServerWebExchange exchange,
			@RequestParam(defaultValue = "") String format) {
		ListQuery query = ListQuery.of(LIST, exchange);
		return this.files.file(LIST, query, user, format, (page) -> read(user, query, page));
	}

	/** Of no import there is none. */
	private Mono<Listed<Kept>> read(CurrentUser user, ListQuery query, PageQuery page) {
		user.require(Role.OFFICER, Role.ADMIN);
		String id = query.get(IMPORT);
		return (id == null) ? Mono.just(Listed.none()) : this.imports.kept(user, id, page);
	}

}
