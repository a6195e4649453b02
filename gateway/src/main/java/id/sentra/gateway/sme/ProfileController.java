package id.sentra.gateway.sme;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.FormProblem;
import id.sentra.gateway.form.FormProblems;
import id.sentra.gateway.form.IdempotentRetry;
import id.sentra.gateway.form.Option;
import id.sentra.gateway.form.Provinces;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.service.ContractEnum;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.ServiceProblem;
import id.sentra.platform.security.Role;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;

/**
 * The dinas registers an SME, or corrects one, on one form. Before a new one it is asked
 * whose it is and shown what that owner has already.
 */
@Page
@RequestMapping("/umkm")
class ProfileController {

	private static final Role[] WRITERS = { Role.OFFICER, Role.ADMIN };

	@ContractEnum("registry/ProfileRequest/gender")
	private static final List<String> GENDERS = List.of("FEMALE", "MALE");

	/** Of the classification of businesses, the one in force first. */
	private static final List<String> EDITIONS = List.of("2020", "2025");

	private static final int REGENCY_LENGTH = 5;

	private final Smes smes;

	private final Provinces provinces;

	private final FormProblems problems;

	ProfileController(Smes smes, Provinces provinces, FormProblems problems) {
		this.smes = smes;
		this.provinces = provinces;
		this.problems = problems;
	}

	@GetMapping("/baru")
	Rendering owner(CurrentUser user) {
		user.require(WRITERS);
		return Rendering.view("sme/owner").model(ownerModel(user)).modelAttribute("form", Form.empty()).build();
	}

	/** With {@code lanjut} also for one more business of somebody who has one. */
	@PostMapping("/baru/pemilik")
	Mono<Rendering> begin(CurrentUser user, Form form) {
		user.require(WRITERS);
		if (regency(user, form).isEmpty()) {
			return Mono.just(FormProblems.page("sme/owner", ownerModel(user),
					this.problems.field("regency", "register.wrong.regency", user.locale()), form));
		}
		return this.smes.ofOwner(user, new Smes.OwnerNik(form.text("nik")))
			.flatMap((known) -> (known.items().isEmpty() || form.has("lanjut", "ya")) ? page(user, null, form)
					: Mono.just(Rendering.view("sme/owner")
						.model(ownerModel(user))
						.modelAttribute("form", form)
						.modelAttribute("known", known.items())
						.build()))
			.onErrorResume((error) -> this.problems.problem(error, user.locale())
				.map((problem) -> FormProblems.page("sme/owner", ownerModel(user), problem, form)));
	}

	@PostMapping("/baru")
	Mono<Rendering> register(CurrentUser user, Form form) {
		user.require(WRITERS);
		Map<String, Object> profile = ProfileForm.profile(form);
		return this.problems.answer(form, Mono.defer(() -> this.smes.register(user, profile, form.key())),
				user.locale(), (sme) -> FormProblems.done("/umkm/" + sme.id(), "sme-registered"),
				(problem) -> model(user, null, form).map((model) -> page(model, problem, form)));
	}

	@GetMapping("/{id}/ubah")
	Mono<Rendering> edit(CurrentUser user, @PathVariable UUID id) {
		user.require(WRITERS);
		return Mono.zip(this.smes.find(user, id), this.smes.personal(user, id))
			.flatMap((known) -> page(user, known.getT1(), ProfileForm.of(known.getT1(), known.getT2())))
			.onErrorResume(ServiceProblem.class, (refused) -> SmeController.stopped(refused, user, id));
	}

	@PostMapping("/{id}/ubah")
	Mono<Rendering> change(CurrentUser user, @PathVariable UUID id, Form form) {
		user.require(WRITERS);
		Map<String, Object> profile = ProfileForm.profile(form);
		Mono<Sme> now = this.smes.find(user, id)
			.filterWhen((sme) -> this.smes.personal(user, id)
				.map((personal) -> isSaid(profile, ProfileForm.profile(ProfileForm.of(sme, personal)))));
		return this.problems.answer(form,
				IdempotentRetry.of(this.smes.change(user, id, form.version(), profile), now, (sme) -> true),
				user.locale(), (sme) -> FormProblems.done("/umkm/" + id, "sme-changed"),
				(problem) -> this.smes.find(user, id)
					.flatMap((sme) -> model(user, sme, form))
					.map((model) -> page(model, problem, form)));
	}

	/** Why it was changed is no part of what is there. */
	private static boolean isSaid(Map<String, Object> wanted, Map<String, Object> there) {
		Map<String, Object> said = new HashMap<>(wanted);
		said.remove("reason");
		return said.equals(there);
	}

	private Mono<Rendering> page(CurrentUser user, @Nullable Sme sme, Form form) {
		return model(user, sme, form)
			.map((model) -> Rendering.view("sme/profile").model(model).modelAttribute("form", form).build());
	}

	private static Rendering page(Map<String, Object> model, FormProblem problem, Form form) {
		return FormProblems.page("sme/profile", model, problem, form);
	}

	private Mono<Map<String, Object>> model(CurrentUser user, @Nullable Sme sme, Form form) {
		String regency = (sme != null) ? sme.place().regionCode().substring(0, REGENCY_LENGTH) : regency(user, form);
		return this.smes.villages(user, regency).map((found) -> {
			Map<String, Object> model = new HashMap<>();
			model.put("sme", sme);
			model.put("regency", regency);
			model.put("regencyName", this.provinces.name(regency));
			model.put("districts",
					this.provinces.districts(regency)
						.stream()
						.map((district) -> new District(district, villages(found.items(), district.value())))
						.toList());
			model.put("genders", GENDERS);
			model.put("editions", EDITIONS);
			model.put("details", Sme.detailsOf(sme).keySet());
			return model;
		});
	}

	private static List<Option> villages(List<Smes.Village> villages, String district) {
		return villages.stream()
			.filter((village) -> village.code().startsWith(district + "."))
			.map((village) -> new Option(village.code(), village.name()))
			.toList();
	}

	private Map<String, Object> ownerModel(CurrentUser user) {
		return regency(user, Form.empty()).isEmpty() ? Map.of("provinces", this.provinces.all()) : Map.of();
	}

	/** The user's own, or the one chosen by whoever has more; empty for none. */
	private String regency(CurrentUser user, Form form) {
		return Stream.of(Objects.requireNonNullElse(user.regency(), ""), form.text("regency"))
			.filter((regency) -> !this.provinces.districts(regency).isEmpty())
			.findFirst()
			.orElse("");
	}

	/** A kecamatan to choose, with the villages in it. */
	record District(Option district, List<Option> villages) {
	}

}
