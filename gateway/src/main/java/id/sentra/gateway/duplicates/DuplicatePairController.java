package id.sentra.gateway.duplicates;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import id.sentra.gateway.duplicates.Duplicates.Into;
import id.sentra.gateway.duplicates.Duplicates.Pair;
import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.FormProblems;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.registration.OwnSmes;
import id.sentra.gateway.service.ContractEnum;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.ServiceProblem;
import id.sentra.gateway.sme.Smes;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;

/** Two SMEs side by side, masked, to be told apart or merged. */
@Page
@RequestMapping("/umkm/ganda/{one}/{other}")
class DuplicatePairController {

	/** What can be taken of either; each is sent as {@code ambil-<field>}. */
	@ContractEnum("registry/MergeRequest/take")
	private static final List<String> FIELDS = List.of("BUSINESS_NAME", "OWNER_NAME", "PHONE", "PRODUCT", "NIB", "KBLI",
			"SINCE", "FIGURES", "PLACE");

	private final Duplicates duplicates;

	private final Smes smes;

	private final OwnSmes own;

	private final FormProblems problems;

	DuplicatePairController(Duplicates duplicates, Smes smes, OwnSmes own, FormProblems problems) {
		this.duplicates = duplicates;
		this.smes = smes;
		this.own = own;
		this.problems = problems;
	}

	@GetMapping
	Mono<Rendering> show(CurrentUser user, @PathVariable UUID one, @PathVariable UUID other,
			@RequestParam(required = false) @Nullable String berurutan,
			@RequestParam(required = false) @Nullable String wilayah,
			@RequestParam(required = false) @Nullable String lanjut) {
		user.require(DuplicateListController.READERS);
		Form form = Form.of(PairSeries.fields(berurutan, wilayah, lanjut));
		return model(user, one, other, form).map((model) -> Rendering.view("duplicates/pair").model(model).build());
	}

	@PostMapping("/bukan")
	Mono<Rendering> dismiss(CurrentUser user, @PathVariable UUID one, @PathVariable UUID other, Form form) {
		user.require(DuplicateListController.DECIDERS);
		return this.problems.answer(this.duplicates.dismiss(user, new Pair(one, other)).thenReturn(one), user.locale(),
				(id) -> PairSeries.of(form)
					.map((series) -> series.after("double-dismissed"))
					.orElseGet(() -> FormProblems.done("/umkm/ganda", "double-dismissed")),
				(problem) -> model(user, one, other, form)
					.map((model) -> FormProblems.page("duplicates/pair", model, problem, form)));
	}

	/** The SME named in the form stays; whoever owned the other goes with it. */
	@PostMapping("/gabung")
	Mono<Rendering> merge(CurrentUser user, @PathVariable UUID one, @PathVariable UUID other, Form form) {
		user.require(DuplicateListController.DECIDERS);
		boolean first = form.has("simpan", one.toString());
		boolean chosen = first || form.has("simpan", other.toString());
		UUID stays = first ? one : other;
		UUID gone = first ? other : one;
		Into into = new Into(stays, form.number("versi-" + stays), taken(form, gone));
		Mono<UUID> merged = chosen ? merge(user, gone, form.number("versi-" + gone), into)
			.then(this.own.follow(user, gone).onErrorComplete())
			.thenReturn(stays) : Mono.empty();
		return this.problems
			.answer(merged, user.locale(),
					(id) -> PairSeries.of(form)
						.map((series) -> series.after("double-merged"))
						.orElseGet(() -> FormProblems.done("/umkm/" + id, "double-merged")),
					(problem) -> model(user, one, other, form)
						.map((model) -> FormProblems.page("duplicates/pair", model, problem, form)))
			.switchIfEmpty(Mono.defer(() -> model(user, one, other, form).map((model) -> FormProblems
				.page("duplicates/pair", model, this.problems.field("simpan", "pair.choose", user.locale()), form))));
	}

	/** What a first submission has merged is merged. */
	private Mono<Void> merge(CurrentUser user, UUID gone, @Nullable Long version, Into into) {
		return this.duplicates.merge(user, gone, version, into)
			.onErrorResume(ServiceProblem.class,
					(refused) -> this.own.survivor(user, gone)
						.onErrorComplete()
						.filter(into.into()::equals)
						.switchIfEmpty(Mono.error(refused))
						.then());
	}

	/** Fields chosen of the SME that is given up. */
	private static List<String> taken(Form form, UUID gone) {
		return FIELDS.stream().filter((field) -> form.has("ambil-" + field, gone.toString())).toList();
	}

	private Mono<Map<String, Object>> model(CurrentUser user, UUID one, UUID other, Form form) {
		Mono<Optional<DuplicateCandidate>> why = this.duplicates.of(user, one)
			.map((pairs) -> pairs.stream().filter((pair) -> pair.isOf(one, other)).findFirst());
		return Mono.zip(this.smes.find(user, one), this.smes.find(user, other), why).map((all) -> {
			Map<String, Object> model = new HashMap<>(Map.of("one", all.getT1(), "other", all.getT2(), "decides",
					user.hasAny(DuplicateListController.DECIDERS)));
			all.getT3().ifPresent((pair) -> model.put("pair", pair));
			PairSeries.of(form).ifPresent((series) -> model.put("series", series));
			return model;
		});
	}

}
