package id.sentra.gateway.agreement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import id.sentra.gateway.agreement.Agreements.Proposal;
import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.FormProblem;
import id.sentra.gateway.form.FormProblems;
import id.sentra.gateway.form.Required;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.service.ContractEnum;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.ServiceProblem.FieldProblem;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;

/** An owner proposes an agreement: with whom, what, how, and a look before it is sent. */
@Page
@RequestMapping(AgreementPage.OWNERS + "/baru")
class ProposalController {

	private static final List<String> STEPS = List.of("partner", "goods", "rules", "check");

	private static final List<String> PARTNER = List.of("partnerName", "kind", "channel");

	@ContractEnum("bazaar/ProposalRequest/kind")
	private static final List<String> KINDS = List.of("CONSIGNMENT", "OUTRIGHT", "RESELLER");

	private static final Map<String, List<String>> CHOICES = Map.of("kind", KINDS, "channel", TermsForm.CHANNELS);

	private static final int LONGEST_NAME = 200;

	private final Agreements agreements;

	private final TermsForm terms;

	private final Required required;

	private final FormProblems problems;

	ProposalController(Agreements agreements, TermsForm terms, Required required, FormProblems problems) {
		this.agreements = agreements;
		this.terms = terms;
		this.required = required;
		this.problems = problems;
	}

	@GetMapping
	Mono<Rendering> begin(CurrentUser user) {
		user.ownSme();
		return Mono.just(step("partner", Form.empty(), null));
	}

	/**
	 * Takes the answers of a step and shows the next; nothing is sent before the last.
	 */
	@PostMapping
	Mono<Rendering> answer(CurrentUser user, Form form) {
		user.ownSme();
		String asked = form.text("pertanyaan");
		if (form.has("ubah")) {
			return Mono.just(step(STEPS.contains(form.text("ubah")) ? form.text("ubah") : "partner", form, null));
		}
		if (asked.equals("check")) {
			return send(user, form);
		}
		int place = STEPS.indexOf(asked);
		return Mono.just((place < 0) ? step("partner", form, null)
				: wrong(asked, form, user.locale()).map((problem) -> step(asked, form, problem))
					.orElseGet(() -> step(STEPS.get(place + 1), form, null)));
	}

	private Mono<Rendering> send(CurrentUser user, Form form) {
		Optional<Rendering> again = STEPS.stream()
			.limit(STEPS.size() - 1L)
			.flatMap((one) -> wrong(one, form, user.locale()).map((problem) -> step(one, form, problem)).stream())
			.findFirst();
		Proposal proposal = new Proposal(form.text("partnerName"), form.text("kind"), form.text("channel"),
				TermsForm.body(form));
		return again.map(Mono::just)
			.orElseGet(
					() -> this.problems.answer(form, this.agreements.propose(user, proposal, form.key()), user.locale(),
							(made) -> FormProblems.done(AgreementPage.OWNERS + "/" + made.id(), "agreement-PROPOSED"),
							(problem) -> Mono.just(step(stepOf(problem), form, problem))));
	}

	private Optional<FormProblem> wrong(String step, Form form, Locale locale) {
		return switch (step) {
			case "partner" -> wrongPartner(form, locale);
			case "goods" -> this.terms.wrong(form, TermsForm.GOODS, locale);
			case "rules" -> this.terms.wrong(form, TermsForm.RULES, locale);
			default -> Optional.empty();
		};
	}

	private Optional<FormProblem> wrongPartner(Form form, Locale locale) {
		List<FieldProblem> wrong = new ArrayList<>(
				this.required.missing(form, PARTNER, "agreement", locale).map(FormProblem::fields).orElse(List.of()));
		this.terms.wrongText(form, "partnerName", LONGEST_NAME, locale).ifPresent(wrong::add);
		CHOICES.forEach((field, choices) -> {
			if (!form.text(field).isEmpty() && !choices.contains(form.text(field))) {
				wrong.add(this.required.wrong(field, "page.answer-first", locale));
			}
		});
		return this.required.problem(wrong, locale);
	}

	/** The step on which the first field that was refused is asked. */
	private static String stepOf(FormProblem problem) {
		List<String> fields = problem.fields().stream().map((one) -> one.field()).toList();
		if (PARTNER.stream().anyMatch(fields::contains)) {
			return "partner";
		}
		if (Stream.concat(TermsForm.GOODS.stream(), Stream.of("shareBasisPoints")).anyMatch(fields::contains)) {
			return "goods";
		}
		return TermsForm.RULES.stream().anyMatch(fields::contains) ? "rules" : "check";
	}

	private static Rendering step(String step, Form form, @Nullable FormProblem problem) {
		Map<String, Object> model = new HashMap<>();
		model.put("step", step);
		model.put("place", STEPS.indexOf(step) + 1);
		model.put("places", STEPS.size());
		model.put("form", form);
		model.put("kinds", KINDS);
		model.put("channels", TermsForm.CHANNELS);
		return (problem != null) ? FormProblems.page("agreement/propose", model, problem, form)
				: Rendering.view("agreement/propose").model(model).build();
	}

}
