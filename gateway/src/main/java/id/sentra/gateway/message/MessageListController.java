package id.sentra.gateway.message;

import java.util.List;
import java.util.Map;

import id.sentra.gateway.list.ListDefinition;
import id.sentra.gateway.list.ListFiles;
import id.sentra.gateway.list.ListQuery;
import id.sentra.gateway.list.Lists;
import id.sentra.gateway.message.Messages.Row;
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

/** Messages to the owners of the own region, those due first before others. */
@Page
@RequestMapping("/pesan")
class MessageListController {

	static final Role[] READERS = { Role.OFFICER, Role.AUDITOR, Role.ADMIN };

	@ContractEnum("/api/registry/messages?state")
	private static final List<String> STATES = List.of("PENDING", "SCHEDULED", "HELD", "FAILED", "SENT_BY_HAND",
			"LAPSED");

	private static final ListDefinition<Row> LIST = ListDefinition.<Row>at("/pesan", "message")
		.choice("status", "sme.status", STATES, "status.message")
		.district("wilayah", "sme.district")
		.view("status.message.PENDING", "status=PENDING")
		.view("status.message.FAILED", "status=FAILED")
		.link("sme.business", Row::businessName, (one) -> "/pesan/" + one.id())
		.code("message.about", Row::template, "message.kind")
		.time("message.due", Row::dueAt)
		.sorted("due")
		.time("message.until", Row::validUntil)
		.text("sme.district", Row::regionName)
		.status("sme.status", Row::state, "message");

	private final Messages messages;

	private final Lists lists;

	private final ListFiles files;

	MessageListController(Messages messages, Lists lists, ListFiles files) {
		this.messages = messages;
		this.lists = lists;
		this.files = files;
	}

	@GetMapping
	Mono<Rendering> list(CurrentUser user, ServerWebExchange exchange) {
		user.require(READERS);
		ListQuery query = ListQuery.of(LIST, exchange);
		return this.lists.page("message/messages", LIST, query, user, read(user, query, query.page()),
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
		return this.messages.list(user, query.get("status"), query.get("wilayah"), page);
	}

}
