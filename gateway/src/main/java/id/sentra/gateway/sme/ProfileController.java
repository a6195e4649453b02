package id.sentra.gateway.sme;

import java.time.Clock;
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
import id.sentra.gateway.form.Option;
import id.sentra.gateway.form.Provinces;
import id.sentra.gateway.form.RegionChoice;
import id.sentra.gateway.form.RegionChoice.Chosen;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.page.PageSettings;
import id.sentra.gateway.problem.ProblemException;
import id.sentra.gateway.service.ContractEnum;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.Listed;
import id.sentra.gateway.service.ServiceProblem;
import id.sentra.gateway.sme.CustomFields.Check;
import id.sentra.gateway.sme.CustomFields.Values;
import id.sentra.gateway.sme.SmeFields.SmeField;
import id.sentra.platform.security.Role;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;

/**
 * Registers and corrects SMEs for the dinas, with one form. Before registering, the
 * officer enters the owner's NIK and sees that owner's businesses.
 */
@Page
@RequestMapping("/umkm")
class ProfileController {

	private static final Role[] WRITERS = { Role.OFFICER, Role.ADMIN };

	@ContractEnum("registry/ProfileRequest/gender")
	private static final List<String> GENDERS = List.of("FEMALE", "MALE");

	/** Editions of KBLI, the one in force first. */
	private static final List<String> EDITIONS = List.of("2020", "2025");

	private static final int REGENCY_LENGTH = 5;

	private final Smes smes;

	private final CustomFields fields;

	private final Provinces provinces;

	private final RegionChoice regions;

	private final FormProblems problems;

	private final PageSettings settings;

	private final Clock clock;

	ProfileController(Smes smes, CustomFields fields, Provinces provinces, RegionChoice regions, FormProblems problems,
			PageSettings settings, Clock clock) {
		this.smes = smes;
		this.fields = fields;
		this.settings = settings;
		this.clock = clock;
		this.provinces = provinces;
		this.regions = regions;
		this.problems = problems;
	}

	@GetMapping("/baru")
	Rendering owner(CurrentUser user) {
		user.require(WRITERS);
		return Rendering.view("sme/owner").model(ownerModel(user)).modelAttribute("form", Form.empty()).build();
	}

	/**
	 * With the NIK in {@code lanjut} also for one more business of somebody who has one.
	 */
	@PostMapping("/baru/pemilik")
	Mono<Rendering> checkOwner(CurrentUser user, Form form) {
		user.require(WRITERS);
		if (regency(user, form).isEmpty()) {
			return Mono.just(FormProblems.page("sme/owner", ownerModel(user),
					this.problems.field("regency", "register.wrong.regency", user.locale()), form));
		}
		return this.smes.ofOwner(user, new Smes.OwnerNik(form.text("nik")))
			.flatMap((known) -> (known.items().isEmpty() || form.has("lanjut", form.text("nik"))) ? begin(user, form)
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
		if (regency(user, form).isEmpty()) {
			return Mono.just(FormProblems.redirect("/umkm/baru"));
		}
		Map<String, Object> profile = ProfileForm.profile(form);
		Values values = CustomFields.typed(form);
		Mono<Registered> command = this.fields.check(user, new Check(regency(user, form), values.values()))
			.then(Mono.defer(() -> this.smes.register(user, profile, form.key())))
			.flatMap((sme) -> told(user, sme, values));
		return this.problems.answer(form, command, user.locale(),
				(done) -> FormProblems.done("/umkm/" + done.sme().id(),
						done.isTold() ? "sme-registered" : "sme-registered-alone"),
				(problem) -> model(user, null, null, form).map((model) -> page(model, problem, form)));
	}

	/**
	 * What is told of a new SME in the fields of the office. That was checked before, so
	 * it is refused only when the fields changed meanwhile: then the SME stands without,
	 * and that is said. A second tap finds it told already.
	 */
	private Mono<Registered> told(CurrentUser user, Sme sme, Values values) {
		if (values.values().values().stream().allMatch(String::isEmpty)) {
			return Mono.just(new Registered(sme, true));
		}
		return this.fields.save(user, sme.id(), 0L, values)
			.thenReturn(new Registered(sme, true))
			.onErrorResume((error) -> Mono.just(new Registered(sme,
					error instanceof ServiceProblem refused && refused.code().equals("stale-version"))));
	}

	/** What was typed in the first step goes on, not the key under which it was sent. */
	private Mono<Rendering> begin(CurrentUser user, Form form) {
		form.forgetKey();
		return page(user, null, form);
	}

	/** Read one after the other: what changes in between is newer than the version. */
	@GetMapping("/{id}/ubah")
	Mono<Rendering> edit(CurrentUser user, @PathVariable UUID id) {
		user.require(WRITERS);
		return this.smes.find(user, id)
			.flatMap((sme) -> this.smes.personal(user, id)
				.flatMap((personal) -> page(user, sme, ProfileForm.of(sme, personal))))
			.onErrorResume(ServiceProblem.class, (refused) -> SmeController.personalViewsStopped(refused, user, id));
	}

	@PostMapping("/{id}/ubah")
	Mono<Rendering> change(CurrentUser user, @PathVariable UUID id, Form form) {
		user.require(WRITERS);
		Map<String, Object> profile = ProfileForm.profile(form);
		Mono<Sme> now = this.smes.find(user, id)
			.filterWhen((sme) -> this.smes.personal(user, id)
				.map((personal) -> isStored(profile, ProfileForm.profile(ProfileForm.of(sme, personal)))));
		return this.problems.answer(form,
				IdempotentRetry.of(this.smes.change(user, id, form.version(), profile), now, (sme) -> true),
				user.locale(), (sme) -> FormProblems.done("/umkm/" + id, "sme-changed"),
				(problem) -> this.smes.find(user, id)
					.map(Optional::of)
					.onErrorReturn(Optional.empty())
					.flatMap((sme) -> model(user, id, sme.orElse(null), form))
					.map((model) -> page(model, problem, form)));
	}

	/**
	 * The reason is not part of a profile; a telephone number is stored in another form,
	 * and a gender that was left open by the NIK.
	 */
	private static boolean isStored(Map<String, Object> profile, Map<String, Object> stored) {
		Map<String, Object> wanted = new HashMap<>(profile);
		wanted.remove("reason");
		wanted.putIfAbsent("gender", stored.get("gender"));
		return comparable(wanted).equals(comparable(stored));
	}

	private static Map<String, Object> comparable(Map<String, Object> profile) {
		Map<String, Object> comparable = new HashMap<>(profile);
		comparable.computeIfPresent("phone",
				(name, phone) -> phone.toString().replaceAll("\\D", "").replaceFirst("^(62|0)", ""));
		return comparable;
	}

	private Mono<Rendering> page(CurrentUser user, @Nullable Sme sme, Form form) {
		return model(user, (sme != null) ? sme.id() : null, sme, form)
			.map((model) -> Rendering.view("sme/profile").model(model).modelAttribute("form", form).build());
	}

	private static Rendering page(Map<String, Object> model, FormProblem problem, Form form) {
		return FormProblems.page("sme/profile", model, problem, form);
	}

	/**
	 * Without the registry the form stays as it was typed, with the village that was
	 * chosen alone.
	 */
	private Mono<Map<String, Object>> model(CurrentUser user, @Nullable UUID id, @Nullable Sme sme, Form form) {
		String regency = (sme != null) ? sme.place().regionCode().substring(0, REGENCY_LENGTH) : regency(user, form);
		Mono<List<Smes.Village>> villages = this.smes.villages(user, regency).map(Listed::items);
		String chosen = form.text("villageCode");
		Mono<List<SmeField>> asked = (id != null) ? Mono.just(List.of()) : asked(user, regency);
		return Mono
			.zip(villages.onErrorReturn(chosen.isEmpty() ? List.of() : List.of(new Smes.Village(chosen, chosen))),
					asked.onErrorReturn(List.of()))
			.map((both) -> {
				List<Smes.Village> found = both.getT1();
				Map<String, Object> model = new HashMap<>();
				model.put("asked", both.getT2());
				model.put("smeId", id);
				model.put("sme", sme);
				model.put("regency", regency);
				model.put("regencyName", this.provinces.name(regency));
				model.put("districts",
						this.provinces.districts(regency)
							.stream()
							.map((district) -> new District(district, villages(found, district.value())))
							.toList());
				model.put("genders", GENDERS);
				model.put("editions", EDITIONS);
				model.put("details", Sme.detailNames());
				return model;
			});
	}

	/** The fields of the office that are asked of a new SME. */
	private Mono<List<SmeField>> asked(CurrentUser user, String regency) {
		LocalDate today = LocalDate.now(this.clock.withZone(this.settings.timeZone()));
		return this.fields.list(user, regency)
			.map((all) -> all.items()
				.stream()
				.filter((field) -> !field.isRetired())
				.map((field) -> SmeFields.blank(field, today))
				.toList());
	}

	private static List<Option> villages(List<Smes.Village> villages, String district) {
		return villages.stream()
			.filter((village) -> village.code().startsWith(district + "."))
			.map((village) -> new Option(village.code(), village.name()))
			.toList();
	}

	private Map<String, Object> ownerModel(CurrentUser user) {
		return this.regions.isNeeded(user.known()) ? Map.of("provinces", this.regions.offered(user.known())) : Map.of();
	}

	/**
	 * The user's own, or the one chosen by whoever has more; empty for none.
	 * @throws ProblemException when it is none of the user's
	 */
	private String regency(CurrentUser user, Form form) {
		return this.regions.isNeeded(user.known())
				? this.regions.chosen(user.known(), form.text("regency")).map(Chosen::code).orElse("")
				: String.valueOf(user.regency());
	}

	/** A new SME, and whether what the office asks of it is told too. */
	private record Registered(Sme sme, boolean isTold) {
	}

	/** A kecamatan to choose, with the villages in it. */
	record District(Option district, List<Option> villages) {
	}

}
