package id.sentra.gateway.customfield;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.FormProblem;
import id.sentra.gateway.form.FormProblems;
import id.sentra.gateway.form.RegionChoice;
import id.sentra.gateway.form.RegionChoice.Chosen;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.service.ContractEnum;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.sme.CustomField;
import id.sentra.gateway.sme.CustomFields;
import id.sentra.gateway.sme.CustomFields.Definition;
import id.sentra.gateway.sme.CustomFields.NamedOption;
import id.sentra.platform.security.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/**
 * Which fields an office has: all see them, the administrator defines, changes and
 * retires them.
 */
@Page
@RequestMapping("/umkm/isian")
class CustomFieldController {

	static final Role[] READERS = { Role.OFFICER, Role.AUDITOR, Role.ADMIN };

	/** Who may see values besides administrators, as the page offers them. */
	@ContractEnum(value = "registry/CustomFieldRequest/readers", part = true)
	private static final List<String> VIEWERS = List.of("OFFICER", "AUDITOR", "TRAINER", "MENTOR", "ORGANISER",
			"FINANCE_MAKER", "FINANCE_APPROVER", "SME_OWNER");

	private static final String PATH = "/umkm/isian";

	/** How many options can be added at once. */
	private static final int NEW_OPTIONS = 5;

	private final CustomFields fields;

	private final RegionChoice regions;

	private final FormProblems problems;

	CustomFieldController(CustomFields fields, RegionChoice regions, FormProblems problems) {
		this.fields = fields;
		this.regions = regions;
		this.problems = problems;
	}

	@GetMapping
	Mono<Rendering> list(CurrentUser user, @RequestParam(name = "wilayah", defaultValue = "") String asked) {
		user.require(READERS);
		String office = office(user, asked);
		return (office == null) ? Mono.just(choice(user))
				: model(user, office).map((model) -> Rendering.view("customfield/fields").model(model).build());
	}

	@GetMapping("/baru")
	Rendering form(CurrentUser user, @RequestParam(name = "wilayah", defaultValue = "") String asked) {
		user.require(Role.ADMIN);
		String office = office(user, asked);
		return (office == null) ? choice(user)
				: page(null, Form.of(Map.of("regionCode", office, "readers", "OFFICER")), null);
	}

	@PostMapping("/baru")
	Mono<Rendering> define(CurrentUser user, Form form) {
		user.require(Role.ADMIN);
		return this.problems.answer(form, this.fields.define(user, definition(form, null), form.key()), user.locale(),
				(field) -> FormProblems.done(address(user, field), "customfield-defined"),
				(problem) -> Mono.just(page(null, form, problem)));
	}

	@GetMapping("/{field}/ubah")
	Mono<Rendering> correction(CurrentUser user, @PathVariable UUID field) {
		user.require(Role.ADMIN);
		return this.fields.find(user, field).map((found) -> page(found, typed(found), null));
	}

	@PostMapping("/{field}/ubah")
	Mono<Rendering> change(CurrentUser user, @PathVariable UUID field, Form form) {
		user.require(Role.ADMIN);
		return this.fields.find(user, field)
			.flatMap((found) -> this.problems.answer(form,
					this.fields.change(user, field, form.version(), definition(form, found)), user.locale(),
					(changed) -> FormProblems.done(address(user, changed), "customfield-changed"),
					(problem) -> Mono.just(page(found, form, problem))));
	}

	@PostMapping("/{field}/hentikan")
	Mono<Rendering> retire(CurrentUser user, @PathVariable UUID field, Form form) {
		return act(user, field, form, this.fields.retire(user, field, form.version()), "customfield-retired");
	}

	@PostMapping("/{field}/pakai")
	Mono<Rendering> reinstate(CurrentUser user, @PathVariable UUID field, Form form) {
		return act(user, field, form, this.fields.reinstate(user, field, form.version()), "customfield-reinstated");
	}

	private Mono<Rendering> act(CurrentUser user, UUID field, Form form, Mono<CustomField> command, String done) {
		user.require(Role.ADMIN);
		return this.problems.answer(form, command, user.locale(),
				(changed) -> FormProblems.done(address(user, changed), done),
				(problem) -> this.fields.find(user, field)
					.flatMap((found) -> model(user, String.valueOf(found.office())))
					.map((model) -> FormProblems.page("customfield/fields", model, problem, form)));
	}

	private Mono<Map<String, Object>> model(CurrentUser user, String office) {
		return this.fields.list(user, office).map((found) -> {
			List<CustomField> all = found.items();
			Map<String, Object> model = new HashMap<>();
			model.put("office", office);
			model.put("chooses", this.regions.isNeeded(user.known()));
			model.put("defines", user.hasAny(Role.ADMIN));
			model.put("used", all.stream().filter((field) -> !field.isRetired()).toList());
			model.put("retired", all.stream().filter(CustomField::isRetired).toList());
			return model;
		});
	}

	private Rendering choice(CurrentUser user) {
		return Rendering.view("customfield/region")
			.modelAttribute("provinces", this.regions.offered(user.known()))
			.build();
	}

	private Rendering page(@Nullable CustomField field, Form form, @Nullable FormProblem problem) {
		Map<String, Object> model = new HashMap<>();
		model.put("field", field);
		model.put("action", (field != null) ? PATH + "/" + field.id() + "/ubah" : PATH + "/baru");
		model.put("office", (field != null) ? field.office() : form.text("regionCode"));
		model.put("kinds", CustomFields.KINDS);
		model.put("viewers", VIEWERS);
		model.put("conversions", CustomFields.CONVERSIONS);
		model.put("options", (field != null) ? field.options() : List.of());
		model.put("more", IntStream.rangeClosed(1, NEW_OPTIONS).boxed().toList());
		model.put("form", form);
		return (problem != null) ? FormProblems.page("customfield/form", model, problem, form)
				: Rendering.view("customfield/form").model(model).build();
	}

	/** The regency of the user, or the one chosen by whoever has more; null for none. */
	private @Nullable String office(CurrentUser user, String asked) {
		return this.regions.isNeeded(user.known())
				? this.regions.chosen(user.known(), asked).map(Chosen::code).orElse(null) : user.regency();
	}

	private String address(CurrentUser user, CustomField field) {
		return this.regions.isNeeded(user.known()) ? PATH + "?wilayah=" + field.office() : PATH;
	}

	private static Definition definition(Form form, @Nullable CustomField before) {
		List<NamedOption> options = new ArrayList<>();
		if (before != null) {
			before.options()
				.forEach((option) -> options.add(new NamedOption(option.key(), form.text("option-" + option.key()),
						form.text("option-en-" + option.key()), form.has("retired-" + option.key(), "ya"))));
		}
		IntStream.rangeClosed(1, NEW_OPTIONS)
			.filter((number) -> !form.text("new-" + number).isEmpty())
			.forEach((number) -> options
				.add(new NamedOption(null, form.text("new-" + number), form.text("new-en-" + number), false)));
		return new Definition(empty(form.text("regionCode")), form.text("name"), form.text("nameEn"),
				empty(form.text("kind")), form.has("personal", "ya"), form.all("readers"), form.date("requiredFrom"),
				empty(form.text("legalBasis")), options, empty(form.text("values")));
	}

	private static @Nullable String empty(String text) {
		return text.isEmpty() ? null : text;
	}

	private static Form typed(CustomField field) {
		Map<String, Object> known = Form.body("regionCode", field.office(), "name", field.name(), "nameEn",
				field.nameEn(), "kind", field.kind(), "personal", field.personal() ? "ya" : null, "requiredFrom",
				field.requiredFrom(), "legalBasis", field.legalBasis(), Form.VERSION, field.version());
		field.options().forEach((option) -> {
			known.put("option-" + option.key(), option.label());
			known.put("option-en-" + option.key(), option.labelEn());
			if (option.retired()) {
				known.put("retired-" + option.key(), "ya");
			}
		});
		Form form = Form.of(known);
		field.readers().forEach((reader) -> form.values().add("readers", reader));
		return form;
	}

}
