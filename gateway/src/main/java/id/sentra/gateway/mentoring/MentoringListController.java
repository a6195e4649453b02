package id.sentra.gateway.mentoring;

import java.util.List;
import java.util.stream.Stream;

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
import id.sentra.gateway.sme.Sme;
import id.sentra.platform.security.Role;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/** Mentorings of the own region; of a mentor only the own. */
@Page
class MentoringListController {

	static final Role[] READERS = { Role.OFFICER, Role.AUDITOR, Role.ADMIN, Role.MENTOR };

	static final Role[] DINAS = { Role.OFFICER, Role.ADMIN };

	@ContractEnum("/api/training/mentorings?state")
	private static final List<String> STATES = List.of("PLANNED", "ACTIVE", "COMPLETED", "ENDED");

	private static final String OPEN = "OPEN";

	private static final List<String> QUIET = List.of("14", "30", "60");

	private static final ListDefinition<Mentoring> LIST = ListDefinition
		.<Mentoring>at("/pendampingan", "mentoring.list")
		.choice("status", "sme.status", Stream.concat(Stream.of(OPEN), STATES.stream()).toList(), "status.mentoring")
		.choice("sepi", "mentoring.quiet", QUIET, "mentoring.quiet")
		.district("wilayah", "sme.district")
		.of(Sme.FILTER, "sme.only", "/umkm/")
		.view("status.mentoring.OPEN", "status=OPEN")
		.view("mentoring.view.quiet", "status=OPEN&sepi=30")
		.link("sme.business", Mentoring::smeName, (one) -> "/pendampingan/" + one.id())
		.sorted("name")
		.text("mentoring.mentor", Mentoring::mentorName)
		.day("mentoring.from", Mentoring::from)
		.sorted("begun")
		.day("mentoring.until", Mentoring::until)
		.sorted("until")
		.day("mentoring.last", Mentoring::lastVisitOn)
		.sorted("lastVisit")
		.text("mentoring.goals", (one) -> one.met() + "/" + one.goals().size())
		.status("sme.status", Mentoring::state, "mentoring");

	private final Mentorings mentorings;

	private final Lists lists;

	private final ListFiles files;

	MentoringListController(Mentorings mentorings, Lists lists, ListFiles files) {
		this.mentorings = mentorings;
		this.lists = lists;
		this.files = files;
	}

	@GetMapping("/pendampingan")
	Mono<Rendering> list(CurrentUser user, ServerWebExchange exchange) {
		user.require(READERS);
		ListQuery query = ListQuery.of(LIST, exchange);
		return this.lists.page("mentoring/mentorings", LIST, query, user, read(user, query, query.page()),
				(view) -> Form.body("view", view, "assigns", user.hasAny(DINAS)));
	}

	@GetMapping("/pendampingan/unduh")
	Mono<ResponseEntity<Flux<DataBuffer>>> file(CurrentUser user, @RequestParam(defaultValue = "xlsx") String format,
			ServerWebExchange exchange) {
		user.require(READERS);
		ListQuery query = ListQuery.of(LIST, exchange);
		return this.files.file(LIST, query, user, format, (page) -> read(user, query, page));
	}

	private Mono<Listed<Mentoring>> read(CurrentUser user, ListQuery query, PageQuery page) {
		String status = query.get("status");
		String quiet = query.get("sepi");
		return this.mentorings.list(user, OPEN.equals(status) ? "PLANNED,ACTIVE" : status, query.get("wilayah"),
				query.get(Sme.FILTER), (quiet != null && QUIET.contains(quiet)) ? Integer.valueOf(quiet) : null, page);
	}

}
