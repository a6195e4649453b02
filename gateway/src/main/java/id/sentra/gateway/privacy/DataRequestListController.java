package id.sentra.gateway.privacy;

import java.util.Map;

import id.sentra.gateway.list.ListDefinition;
import id.sentra.gateway.list.ListFiles;
import id.sentra.gateway.list.ListQuery;
import id.sentra.gateway.list.Lists;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.Listed;
import id.sentra.gateway.service.PageQuery;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/** What owners of the region asked about their data, the soonest due first. */
@Page
@RequestMapping("/data-pribadi")
class DataRequestListController {

	private static final ListDefinition<DataRequest> LIST = ListDefinition.<DataRequest>at("/data-pribadi", "data")
		.choice("status", "sme.status", DataRequests.STATES, "status.data")
		.choice("jenis", "data.kind", DataRequests.KINDS, "data.kind")
		.district("wilayah", "sme.district")
		.view("status.data.RECEIVED", "status=RECEIVED")
		.link("sme.business", DataRequest::smeName, (one) -> "/data-pribadi/" + one.id())
		.code("data.kind", DataRequest::kind, "data.kind")
		.time("data.received", DataRequest::receivedAt)
		.sorted("received")
		.time("data.due", DataRequest::dueAt)
		.sorted("due")
		.number("data.hours", DataRequest::hoursLeft)
		.text("sme.district", DataRequest::regionName)
		.sorted("district")
		.status("sme.status", DataRequest::state, "data");

	private final DataRequests requests;

	private final Lists lists;

	private final ListFiles files;

	DataRequestListController(DataRequests requests, Lists lists, ListFiles files) {
		this.requests = requests;
		this.lists = lists;
		this.files = files;
	}

	@GetMapping
	Mono<Rendering> list(CurrentUser user, ServerWebExchange exchange) {
		user.require(DataRequestController.READERS);
		ListQuery query = ListQuery.of(LIST, exchange);
		return this.lists.page("privacy/data-requests", LIST, query, user, read(user, query, query.page()),
				(view) -> Map.of("view", view));
	}

	@GetMapping("/unduh")
	Mono<ResponseEntity<Flux<DataBuffer>>> file(CurrentUser user, @RequestParam(defaultValue = "xlsx") String format,
			ServerWebExchange exchange) {
		user.require(DataRequestController.READERS);
		ListQuery query = ListQuery.of(LIST, exchange);
		return this.files.file(LIST, query, user, format, (page) -> read(user, query, page));
	}

	private Mono<Listed<DataRequest>> read(CurrentUser user, ListQuery query, PageQuery page) {
		return this.requests.list(user, query.get("status"), query.get("jenis"), query.get("wilayah"), page);
	}

}
