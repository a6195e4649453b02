package id.sentra.gateway.counter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.sentra.gateway.acting.ActingVisits;
import id.sentra.gateway.acting.CounterActs;
import id.sentra.gateway.acting.CounterVisits;
import id.sentra.gateway.acting.CounterVisits.Answer;
import id.sentra.gateway.acting.CounterVisits.Row;
import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.FormProblems;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/** Visits to the counter: their list, what was done in one, its end, its objection. */
@Page
@RequestMapping("/loket")
class CounterVisitController {

	private static final Role[] READERS = { Role.OFFICER, Role.AUDITOR, Role.ADMIN };

	private static final Role[] STAFF = { Role.OFFICER, Role.AUDITOR, Role.ADMIN, Role.TRAINER, Role.MENTOR,
			Role.ORGANISER, Role.FINANCE_MAKER, Role.FINANCE_APPROVER };

	@ContractEnum("/api/registry/counter-visits?objection")
	private static final List<String> OBJECTIONS = List.of("NONE", "OPEN", "ANSWERED");

	private static final ListDefinition<Row> LIST = ListDefinition.<Row>at("/loket", "counter")
		.choice("keberatan", "counter.objection", OBJECTIONS, "status.counter")
		.district("wilayah", "sme.district")
		.view("status.counter.OPEN", "keberatan=OPEN")
		.link("sme.business", Row::businessName, (one) -> "/loket/" + one.id())
		.text("counter.officer", Row::officer)
		.code("counter.proof", Row::proof, "counter.proof")
		.time("counter.opened", Row::openedAt)
		.sorted("opened")
		.time("counter.ended", Row::endedAt)
		.text("sme.district", Row::regionName)
		.status("counter.objection", Row::objectionState, "counter");

	private final CounterVisits visits;

	private final CounterActs acts;

	private final ActingVisits acting;

	private final Lists lists;

	private final ListFiles files;

	private final FormProblems problems;

	CounterVisitController(CounterVisits visits, CounterActs acts, ActingVisits acting, Lists lists, ListFiles files,
			FormProblems problems) {
		this.visits = visits;
		this.acts = acts;
		this.acting = acting;
		this.lists = lists;
		this.files = files;
		this.problems = problems;
	}

	@GetMapping
	Mono<Rendering> list(CurrentUser user, ServerWebExchange exchange) {
		user.require(READERS);
		ListQuery query = ListQuery.of(LIST, exchange);
		return this.lists.page("counter/visits", LIST, query, user, read(user, query, query.page()),
				(view) -> Map.of("view", view));
	}

	@GetMapping("/unduh")
	Mono<ResponseEntity<Flux<DataBuffer>>> file(CurrentUser user, @RequestParam(defaultValue = "xlsx") String format,
			ServerWebExchange exchange) {
		user.require(READERS);
		ListQuery query = ListQuery.of(LIST, exchange);
		return this.files.file(LIST, query, user, format, (page) -> read(user, query, page));
	}

	@GetMapping("/{id}")
	Mono<Rendering> show(CurrentUser user, @PathVariable UUID id) {
		user.require(STAFF);
		return model(user, id).map((model) -> Rendering.view("counter/visit").model(model).build());
	}

	/** Goes on in a visit of one's own that is open still, from another browser, say. */
	@PostMapping("/{id}/lanjut")
	Mono<Rendering> resume(CurrentUser user, @PathVariable UUID id, Form form, ServerWebExchange exchange) {
		user.require(Role.OFFICER);
		return this.problems.answer(
				this.visits.usable(user, id).flatMap((visit) -> this.acting.begin(exchange, id).thenReturn(visit)),
				user.locale(), (visit) -> FormProblems.done("/saya", "visit-opened"),
				(problem) -> model(user, id).map((model) -> FormProblems.page("counter/visit", model, problem, form)));
	}

	@PostMapping("/{id}/akhiri")
	Mono<Rendering> end(CurrentUser user, @PathVariable UUID id, Form form, ServerWebExchange exchange) {
		user.require(Role.OFFICER, Role.ADMIN);
		return this.problems.answer(
				this.visits.end(user, id).flatMap((visit) -> this.acting.end(exchange, id).thenReturn(id)),
				user.locale(), (ended) -> FormProblems.done("/loket/" + id, "visit-ended"),
				(problem) -> model(user, id).map((model) -> FormProblems.page("counter/visit", model, problem, form)));
	}

	@PostMapping("/{id}/jawab")
	Mono<Rendering> answer(CurrentUser user, @PathVariable UUID id, Form form) {
		user.require(Role.OFFICER, Role.ADMIN);
		return this.problems.answer(form,
				this.visits.answer(user, id, new Answer(form.text("outcome"), form.text("note"))), user.locale(),
				(answered) -> FormProblems.done("/loket/" + id, "visit-answered"),
				(problem) -> model(user, id).map((model) -> FormProblems.page("counter/visit", model, problem, form)));
	}

	private Mono<Map<String, Object>> model(CurrentUser user, UUID id) {
		return Mono.zip(this.visits.find(user, id), this.acts.ofVisit(user, id)).map((both) -> {
			boolean own = user.known().username().equalsIgnoreCase(both.getT1().officer());
			Map<String, Object> model = new HashMap<>();
			model.put("visit", both.getT1());
			model.put("acts", both.getT2());
			model.put("own", own);
			model.put("outcomes", CounterVisits.OUTCOMES);
			model.put("sees", user.hasAny(Role.OFFICER, Role.ADMIN));
			model.put("lists", user.hasAny(READERS));
			model.put("answers", !own && both.getT1().waits() && user.hasAny(Role.OFFICER, Role.ADMIN));
			return model;
		});
	}

	private Mono<Listed<Row>> read(CurrentUser user, ListQuery query, PageQuery page) {
		return this.visits.list(user, query.get("keberatan"), query.get("wilayah"), page);
	}

}
