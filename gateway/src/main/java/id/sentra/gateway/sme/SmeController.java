package id.sentra.gateway.sme;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.FormProblem;
import id.sentra.gateway.form.FormProblems;
import id.sentra.gateway.form.IdempotentRetry;
import id.sentra.gateway.list.Preview;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.page.PageSettings;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.Listed;
import id.sentra.gateway.service.ServiceProblem;
import id.sentra.gateway.sme.Smes.Reason;
import id.sentra.platform.security.Role;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.util.UriComponentsBuilder;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** One SME: what is known, what happened, what may be decided. */
@Page
@RequestMapping("/umkm/{id}")
class SmeController {

	private static final Role[] READERS = { Role.OFFICER, Role.AUDITOR, Role.ADMIN, Role.TRAINER, Role.MENTOR,
			Role.ORGANISER, Role.FINANCE_MAKER, Role.FINANCE_APPROVER };

	private static final Role[] DECIDERS = { Role.OFFICER, Role.ADMIN };

	private static final int FIRST_YEAR = 2000;

	/** The registry's refusals of a day, and what is told at its field. */
	private static final Map<String, String> UNKNOWN_PAST = Map.of("sme-not-registered-then", "sme.past.unregistered",
			"sme-profile-not-kept", "sme.past.not-kept");

	/** The page asks for two reasons: this one, and {@code reason} for a correction. */
	private static final String CLOSING_REASON = "closing-reason";

	private final Smes smes;

	private final Documents documents;

	private final LegalityCases cases;

	private final CustomFields fields;

	private final TimelineSentences stories;

	private final List<SmeSections> sections;

	private final FormProblems problems;

	private final PageSettings settings;

	private final Clock clock;

	SmeController(Smes smes, Documents documents, LegalityCases cases, CustomFields fields, TimelineSentences stories,
			List<SmeSections> sections, FormProblems problems, PageSettings settings, Clock clock) {
		this.settings = settings;
		this.clock = clock;
		this.smes = smes;
		this.documents = documents;
		this.cases = cases;
		this.fields = fields;
		this.sections = sections;
		this.stories = stories;
		this.problems = problems;
	}

	/** As it is, or with a day as it stood at the end of that day. */
	@GetMapping
	Mono<Rendering> show(CurrentUser user, @PathVariable UUID id, @RequestParam(defaultValue = "") String hari) {
		user.require(READERS);
		return hari.isBlank() ? model(user, id).map((model) -> Rendering.view("sme/sme").model(model).build())
				: showDay(user, id, hari);
	}

	private Mono<Rendering> showDay(CurrentUser user, UUID id, String typed) {
		LocalDate day = day(typed);
		if (day == null) {
			return showRefusedDay(user, id, typed, "sme.past.unreadable");
		}
		if (day.isAfter(LocalDate.now(this.clock.withZone(this.settings.timeZone())))) {
			return showRefusedDay(user, id, typed, "sme.past.future");
		}
		Instant end = day.plusDays(1).atStartOfDay(this.settings.timeZone()).toInstant();
		return Mono.zip(this.smes.find(user, id), this.smes.before(user, id, end))
			.map((both) -> Rendering.view("sme/past")
				.model(Map.of("sme", both.getT2(), "name", both.getT1().businessName(), "day", day))
				.build())
			.onErrorResume(ServiceProblem.class, (refused) -> UNKNOWN_PAST.containsKey(refused.code())
					? showRefusedDay(user, id, typed, UNKNOWN_PAST.get(refused.code())) : Mono.error(refused));
	}

	private Mono<Rendering> showRefusedDay(CurrentUser user, UUID id, String typed, String key) {
		FormProblem problem = this.problems.field("hari", key, user.locale());
		return model(user, id)
			.map((model) -> FormProblems.page("sme/sme", model, problem, Form.of(Map.of("hari", typed))));
	}

	/** Nothing for what is no date of the programme. */
	private static @Nullable LocalDate day(String text) {
		try {
			LocalDate day = LocalDate.parse(text.strip());
			return (day.getYear() >= FIRST_YEAR) ? day : null;
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	/** What happened before what stands on its page, down to its registration. */
	@GetMapping("/riwayat")
	Mono<Rendering> story(CurrentUser user, @PathVariable UUID id,
			@RequestParam(required = false) @Nullable String cursor) {
		user.require(READERS);
		return Mono.zip(this.smes.find(user, id), this.smes.happenings(user, id, cursor))
			.map((both) -> Rendering.view("sme/story")
				.model(Form.body("sme", both.getT1(), "story", this.stories.tell(both.getT2().items(), user.locale()),
						"older", older(id, both.getT2().next()), "hasNewer", cursor != null))
				.build());
	}

	@GetMapping("/data-pribadi")
	Mono<Rendering> personal(CurrentUser user, @PathVariable UUID id) {
		user.require(DECIDERS);
		return Mono.zip(this.smes.find(user, id), this.smes.personal(user, id))
			.map((both) -> Rendering.view("sme/personal")
				.modelAttribute("sme", both.getT1())
				.modelAttribute("personal", both.getT2())
				.build())
			.onErrorResume(ServiceProblem.class, (refused) -> personalViewsStopped(refused, user, id));
	}

	/** The page for whoever has looked at too many; any other refusal as it is. */
	static Mono<Rendering> personalViewsStopped(ServiceProblem refused, CurrentUser user, UUID id) {
		return refused.code().equals("personal-views-stopped") ? Mono.just(Rendering.view("sme/personal-stopped")
			.status(HttpStatus.TOO_MANY_REQUESTS)
			.modelAttribute("id", id)
			.modelAttribute("sentence", refused.sentence())
			.modelAttribute("releases", user.hasAny(Role.ADMIN))
			.build()) : Mono.error(refused);
	}

	@PostMapping("/verifikasi")
	Mono<Rendering> verify(CurrentUser user, @PathVariable UUID id, Form form) {
		return decide(user, id, form, IdempotentRetry.of(this.smes.verify(user, id, form.version()),
				this.smes.find(user, id), Sme::isVerified));
	}

	@PostMapping("/perbaikan")
	Mono<Rendering> requestCorrection(CurrentUser user, @PathVariable UUID id, Form form) {
		return decide(user, id, form,
				IdempotentRetry.of(
						this.smes.requestCorrection(user, id, form.version(), new Reason(form.text("reason"))),
						told(user, id, form.text("reason")), (now) -> now.status().equals("CORRECTION_REQUESTED")));
	}

	@PostMapping("/tolak")
	Mono<Rendering> reject(CurrentUser user, @PathVariable UUID id, Form form) {
		return decide(user, id, form,
				IdempotentRetry.of(this.smes.reject(user, id, form.version(), new Reason(form.text("reason"))),
						told(user, id, form.text("reason")), (now) -> now.status().equals("REJECTED")));
	}

	/** A verified one is verified anew; a change meanwhile is not taken for it. */
	@PostMapping("/konfirmasi")
	Mono<Rendering> confirm(CurrentUser user, @PathVariable UUID id, Form form) {
		user.require(DECIDERS);
		return this.problems.answer(form, this.smes.confirm(user, id, form.version()), user.locale(),
				(sme) -> FormProblems.done("/umkm/" + id, "sme-confirmed"),
				(problem) -> model(user, id).map((model) -> FormProblems.page("sme/sme", model, problem, form)));
	}

	@PostMapping("/tutup")
	Mono<Rendering> close(CurrentUser user, @PathVariable UUID id, Form form) {
		String reason = form.text(CLOSING_REASON);
		return decide(user, id, form, CLOSING_REASON, IdempotentRetry
			.of(this.smes.close(user, id, form.version(), new Reason(reason)), told(user, id, reason), Sme::isClosed));
	}

	@PostMapping("/buka")
	Mono<Rendering> reopen(CurrentUser user, @PathVariable UUID id, Form form) {
		return decide(user, id, form,
				IdempotentRetry.of(this.smes.reopen(user, id, form.version(), new Reason(form.text("reason"))),
						told(user, id, form.text("reason")), (now) -> now.status().equals("REGISTERED")));
	}

	private Mono<Rendering> decide(CurrentUser user, UUID id, Form form, Mono<Sme> decision) {
		return decide(user, id, form, "reason", decision);
	}

	private Mono<Rendering> decide(CurrentUser user, UUID id, Form form, String reason, Mono<Sme> decision) {
		user.require(DECIDERS);
		return this.problems.answer(form, decision, user.locale(),
				(sme) -> FormProblems.done("/umkm/" + id, "sme-" + sme.status()), (problem) -> model(user, id)
					.map((model) -> FormProblems.page("sme/sme", model, problem.renamed("reason", reason), form)));
	}

	/** The SME, if its owner can read that very reason. */
	private Mono<Sme> told(CurrentUser user, UUID id, String reason) {
		return this.smes.find(user, id)
			.filterWhen((now) -> this.smes.happenings(user, id, null)
				.map((all) -> all.items().stream().anyMatch((one) -> reason.equals(one.facts().get("reason")))));
	}

	private Mono<Map<String, Object>> model(CurrentUser user, UUID id) {
		Mono<Optional<Listed<TimelineEntry>>> story = this.smes.happenings(user, id, null)
			.map(Optional::of)
			.onErrorReturn(Optional.empty());
		boolean watches = user.hasAny(Role.OFFICER, Role.AUDITOR, Role.ADMIN);
		Mono<List<Sme>> others = watches ? this.smes.ofSameOwner(user, id).map(Listed::items).onErrorReturn(List.of())
				: Mono.just(List.of());
		Mono<Optional<List<SmeDocument>>> documents = watches ? this.documents.of(user, id)
			.map((found) -> Optional.of(found.items().stream().filter(SmeDocument::isCurrent).toList()))
			.onErrorReturn(Optional.empty()) : Mono.just(Optional.empty());
		Mono<Optional<List<LegalityCase>>> cases = watches
				? this.cases.of(user, id).map((found) -> Optional.of(found.items())).onErrorReturn(Optional.empty())
				: Mono.just(Optional.empty());
		Mono<Optional<SmeFields>> fields = this.fields.of(user, id).map(Optional::of).onErrorReturn(Optional.empty());
		return Mono.zip(this.smes.find(user, id), story, others, sections(user, id), documents, cases, fields)
			.map((all) -> {
				Map<String, Object> model = new HashMap<>(
						Map.of("sme", all.getT1(), "decides", user.hasAny(DECIDERS), "watches", watches, "servable",
								user.hasAny(Role.OFFICER) && (all.getT1().isWaiting() || all.getT1().isVerified()),
								"others", all.getT3(), "sections", all.getT4()));
				model.put("permits", LegalityCases.PERMITS);
				all.getT5().ifPresent((known) -> model.put("documents", known));
				all.getT6().ifPresent((known) -> model.put("cases", known));
				all.getT7().ifPresent((known) -> model.put("fields", known));
				all.getT2().ifPresent((known) -> {
					model.put("story", this.stories.tell(known.items(), user.locale()));
					model.putAll(Form.body("older", older(id, known.next())));
				});
				return model;
			});
	}

	private Mono<List<Preview>> sections(CurrentUser user, UUID id) {
		return Flux.mergeSequential(this.sections.stream().flatMap((feature) -> feature.of(user, id).stream()).toList())
			.collectList();
	}

	/** The address of what happened before, if anything did. */
	private static @Nullable String older(UUID id, @Nullable String cursor) {
		return (cursor != null) ? UriComponentsBuilder.fromPath("/umkm/" + id + "/riwayat")
			.queryParam("cursor", "{cursor}")
			.encode()
			.buildAndExpand(cursor)
			.toUriString() : null;
	}

}
