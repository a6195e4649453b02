package id.sentra.gateway.sme;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.FormProblem;
import id.sentra.gateway.form.FormProblems;
import id.sentra.gateway.list.ListDefinition;
import id.sentra.gateway.list.ListFiles;
import id.sentra.gateway.list.ListQuery;
import id.sentra.gateway.list.ListView;
import id.sentra.gateway.list.Lists;
import id.sentra.gateway.list.PersonalText;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.service.ContractEnum;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.Listed;
import id.sentra.gateway.service.PageQuery;
import id.sentra.gateway.sme.CustomFields.SmeValue;
import id.sentra.gateway.sme.CustomFields.SmesOf;
import id.sentra.gateway.sme.Smes.Query;
import id.sentra.gateway.sme.Smes.Ticked;
import id.sentra.gateway.sme.Smes.Ticked.Seen;
import id.sentra.platform.security.Role;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/** SMEs: searched, listed, taken away as a file, and many verified at once. */
@Page
@RequestMapping("/umkm")
class SmeListController {

	private static final Role[] READERS = { Role.OFFICER, Role.AUDITOR, Role.ADMIN };

	@ContractEnum(value = "/api/registry/smes?status", part = true)
	private static final List<String> STATUSES = List.of("REGISTERED", "VERIFIED", "CORRECTION_REQUESTED", "REJECTED",
			"SUSPENDED", "CLOSED");

	private static final ListDefinition<Sme> LIST = list(Function.<Sme>identity())
		.ticked((sme) -> sme.isWaiting() ? sme.id() + ":" + sme.version() : null);

	/** How many can be verified at once, in calls of so many. */
	private static final int MAX_AT_ONCE = 5_000;

	private static final int ROWS_A_CALL = 500;

	private static final int REGENCY_LENGTH = "21.72".length();

	/** Rows of a result that are shown, those that were refused first. */
	private static final int SHOWN = 100;

	private final Smes smes;

	private final CustomFields fields;

	private final Lists lists;

	private final ListFiles files;

	private final FormProblems problems;

	SmeListController(Smes smes, CustomFields fields, Lists lists, ListFiles files, FormProblems problems) {
		this.smes = smes;
		this.fields = fields;
		this.lists = lists;
		this.files = files;
		this.problems = problems;
	}

	@GetMapping
	Mono<Rendering> list(CurrentUser user, ServerWebExchange exchange) {
		user.require(READERS);
		return page(user, ListQuery.of(LIST, exchange));
	}

	@GetMapping("/unduh")
	Mono<ResponseEntity<Flux<DataBuffer>>> file(CurrentUser user, @RequestParam(defaultValue = "xlsx") String format,
			ServerWebExchange exchange) {
		user.require(READERS);
		ListQuery query = ListQuery.of(LIST, exchange);
		String office = office(user, query);
		Mono<List<CustomField>> fields = (office == null) ? Mono.just(List.of()) : this.fields.list(user, office)
			.map((all) -> all.items().stream().filter((field) -> !field.personal()).toList());
		return fields.flatMap((told) -> {
			ListDefinition<WithFields> list = list(WithFields::sme);
			told.forEach((field) -> field.column(list, user.locale(), (row) -> row.values().get(field.id())));
			return this.files.file(list, query, user, format,
					(page) -> read(user, query, page).flatMap((rows) -> withFields(user, office, told, rows)));
		});
	}

	/** The regency of the user or of the district asked for; null for more than one. */
	private static @Nullable String office(CurrentUser user, ListQuery query) {
		String asked = query.get("wilayah");
		String regency = user.regency();
		boolean one = regency != null && regency.length() == REGENCY_LENGTH;
		return (one || asked == null || asked.length() < REGENCY_LENGTH) ? (one ? regency : null)
				: asked.substring(0, REGENCY_LENGTH);
	}

	private Mono<Listed<WithFields>> withFields(CurrentUser user, @Nullable String office, List<CustomField> told,
			Listed<Sme> rows) {
		if (told.isEmpty() || rows.items().isEmpty()) {
			return Mono.just(rows.map((sme) -> new WithFields(sme, Map.of())));
		}
		return this.fields.valuesOf(user, new SmesOf(rows.items().stream().map(Sme::id).toList(), office))
			.map((values) -> {
				Map<UUID, Map<UUID, String>> known = values.items()
					.stream()
					.collect(Collectors.groupingBy(SmeValue::smeId,
							Collectors.toMap(SmeValue::fieldId, SmeValue::value)));
				return rows.map((sme) -> new WithFields(sme, known.getOrDefault(sme.id(), Map.of())));
			});
	}

	/** What must not stand in an address is looked for without one. */
	@PostMapping("/cari")
	Mono<Rendering> search(CurrentUser user, Form form) {
		user.require(READERS);
		ListQuery query = ListQuery.of(LIST, form);
		return PersonalText.isIn(form.text("q")) ? page(user, query)
				: Mono.just(FormProblems.redirect(query.address(LIST.path())));
	}

	/**
	 * Verifies the ticked rows; with {@code semua} all that the filters match, if they
	 * are as many as were told.
	 */
	@PostMapping("/verifikasi")
	Mono<Rendering> verify(CurrentUser user, Form form) {
		user.require(Role.OFFICER, Role.ADMIN);
		ListQuery query = ListQuery.of(LIST, form);
		Integer all = form.count("semua");
		if (all != null && !form.has("yakin", "ya")) {
			return Mono.just(
					Rendering.view("sme/verify-all").modelAttribute("query", query).modelAttribute("all", all).build());
		}
		Mono<List<Seen>> chosen = (all != null) ? matching(user, query, all)
				: Mono.just(form.all("umkm").stream().flatMap((tick) -> SelectedSmes.read(tick).stream()).toList());
		return chosen
			.flatMap((seen) -> seen.isEmpty()
					? again(user, form, query,
							this.problems.told(HttpStatus.UNPROCESSABLE_CONTENT,
									(all != null) ? "sme.matching.changed" : "sme.none-ticked", user.locale()))
					: verifyAll(user, seen, form.key()).flatMap((verified) -> told(user, verified)))
			.onErrorResume((error) -> this.problems.problem(error, user.locale())
				.flatMap((problem) -> again(user, form, query, problem)));
	}

	/** Nothing when there are not exactly so many any more, or too many. */
	private Mono<List<Seen>> matching(CurrentUser user, ListQuery query, int expected) {
		PageQuery first = new PageQuery(null, query.sort(), ROWS_A_CALL, true);
		return read(user, query, first).flatMap((page) -> {
			Listed.Total total = page.total();
			if (total == null || total.rows() != expected || !total.exact() || expected > MAX_AT_ONCE) {
				return Mono.just(List.<Seen>of());
			}
			return Mono.just(page)
				.expand((one) -> (one.next() == null) ? Mono.empty()
						: read(user, query, new PageQuery(one.next(), query.sort(), ROWS_A_CALL, false)))
				.concatMapIterable(Listed::items)
				.filter(Sme::isWaiting)
				.map((sme) -> new Seen(sme.id(), sme.version()))
				.collectList();
		});
	}

	/**
	 * What a call that fails was to verify is told as refused; what others did stands.
	 */
	private Mono<Verified> verifyAll(CurrentUser user, List<Seen> seen, String key) {
		return Flux.fromIterable(seen.stream().distinct().limit(MAX_AT_ONCE).toList())
			.buffer(ROWS_A_CALL)
			.index()
			.concatMap((part) -> {
				Mono<Verified> call = this.smes.verifyAll(user, new Ticked(part.getT2()),
						(part.getT1() == 0) ? key : key + ":" + part.getT1());
				return (part.getT1() == 0) ? call
						: call.onErrorResume((error) -> this.problems.problem(error, user.locale())
							.map((problem) -> Verified.refused(part.getT2().stream().map(Seen::id).toList(),
									problem.sentence())));
			})
			.reduce(Verified::and);
	}

	/** Refused rows before others, and of all no more than people read. */
	private Mono<Rendering> told(CurrentUser user, Verified verified) {
		List<Verified.Row> rows = verified.results()
			.stream()
			.sorted(Comparator.comparing((row) -> !row.isRefused()))
			.limit(SHOWN)
			.toList();
		return Flux.fromIterable(rows)
			.flatMapSequential((row) -> this.smes.find(user, row.id()).onErrorComplete(), 8)
			.collect(Collectors.toMap(Sme::id, Function.identity(), (one, same) -> one))
			.map((Map<UUID, Sme> known) -> Rendering.view("sme/verified")
				.modelAttribute("verified", verified)
				.modelAttribute("rows", rows)
				.modelAttribute("known", known)
				.build());
	}

	private Mono<Rendering> again(CurrentUser user, Form form, ListQuery query, FormProblem problem) {
		ListQuery shown = new ListQuery(query.filters(), query.sort(), null,
				!PersonalText.isIn(Objects.requireNonNullElse(query.get("q"), "")));
		return found(user, shown).flatMap((page) -> this.lists.view(LIST, shown, user, page))
			.map((view) -> FormProblems.page("sme/list", model(user, view), problem, form));
	}

	private Mono<Rendering> page(CurrentUser user, ListQuery query) {
		return this.lists.page("sme/list", LIST, query, user, found(user, query), (view) -> model(user, view));
	}

	private static Map<String, Object> model(CurrentUser user, ListView view) {
		boolean decides = user.hasAny(Role.OFFICER, Role.ADMIN);
		Integer matching = view.matching();
		boolean all = decides && matching != null && matching <= MAX_AT_ONCE
				&& "REGISTERED".equals(view.query().get("status"));
		return new HashMap<>(Map.of("view", view, "decides", decides, "all", all));
	}

	/** What must not stand in an address goes in the body. */
	private Mono<Listed<Sme>> found(CurrentUser user, ListQuery query) {
		return query.shareable() ? read(user, query, query.page()) : this.smes.search(user,
				new Query(query.get("q"), query.get("wilayah"), query.get("status"), true, null));
	}

	private Mono<Listed<Sme>> read(CurrentUser user, ListQuery query, PageQuery page) {
		return this.smes.list(user, query.get("q"), query.get("wilayah"), query.get("status"), page);
	}

	/** The list of whatever an SME is part of: its rows on the page and in the file. */
	private static <T> ListDefinition<T> list(Function<T, Sme> of) {
		return ListDefinition.<T>at("/umkm", "sme.list")
			.search("q", "sme.search")
			.choice("status", "sme.status", STATUSES, "status.sme")
			.district("wilayah", "sme.district")
			.view("status.sme.REGISTERED", "status=REGISTERED&urut=registered")
			.view("status.sme.CORRECTION_REQUESTED", "status=CORRECTION_REQUESTED&urut=registered")
			.view("status.sme.VERIFIED", "status=VERIFIED")
			.link("sme.business", of.andThen(Sme::businessName), (row) -> "/umkm/" + of.apply(row).id())
			.sorted("name")
			.text("sme.product", of.andThen(Sme::product))
			.text("sme.owner", (row) -> of.apply(row).owner().name())
			.text("sme.district", (row) -> of.apply(row).place().regionName())
			.sorted("district")
			.code("sme.scale", of.andThen(Sme::scale), "scale")
			.status("sme.status", of.andThen(Sme::status), "sme")
			.time("sme.registered", of.andThen(Sme::registeredAt))
			.sorted("registered");
	}

	/** An SME with what it has in the fields of its office, by their ids. */
	record WithFields(Sme sme, Map<UUID, String> values) {
	}

}
