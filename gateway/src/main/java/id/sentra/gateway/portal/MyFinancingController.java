package id.sentra.gateway.portal;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import id.sentra.gateway.financing.LoanApplications;
import id.sentra.gateway.financing.LoanApplications.Wanted;
import id.sentra.gateway.financing.LoanProgrammes;
import id.sentra.gateway.financing.Loans;
import id.sentra.gateway.financing.Quote;
import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.FormProblem;
import id.sentra.gateway.form.FormProblems;
import id.sentra.gateway.form.IdempotentRetry;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.PageQuery;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;

/** An owner's applications and loans; applying is four questions, one a page. */
@Page
@RequestMapping("/saya/pembiayaan")
class MyFinancingController {

	private static final List<String> QUESTIONS = List.of("programmeCode", "purpose", "amount", "termMonths", "check");

	private final LoanApplications applications;

	private final Loans loans;

	private final LoanProgrammes programmes;

	private final FormProblems problems;

	MyFinancingController(LoanApplications applications, Loans loans, LoanProgrammes programmes,
			FormProblems problems) {
		this.applications = applications;
		this.loans = loans;
		this.programmes = programmes;
		this.problems = problems;
	}

	@GetMapping
	Mono<Rendering> list(CurrentUser user) {
		user.ownSme();
		return Mono
			.zip(this.applications.list(user, null, null, null, PageQuery.FIRST),
					this.loans.list(user, null, null, null, null, PageQuery.FIRST))
			.map((both) -> Rendering.view("portal/financing")
				.modelAttribute("applications", both.getT1().items())
				.modelAttribute("loans", both.getT2().items())
				.build());
	}

	@GetMapping("/ajukan")
	Mono<Rendering> begin(CurrentUser user) {
		user.ownSme();
		return question(user, QUESTIONS.get(0), Form.empty(), null);
	}

	/** Takes an answer and asks the next question; nothing is sent before the last. */
	@PostMapping("/ajukan")
	Mono<Rendering> answer(CurrentUser user, Form form) {
		user.ownSme();
		String asked = form.text("pertanyaan");
		int place = QUESTIONS.indexOf(asked);
		if (place < 0) {
			return question(user, QUESTIONS.get(0), form, null);
		}
		if (asked.equals("check")) {
			return send(user, form);
		}
		return wrong(form, asked, user.locale()).map((problem) -> question(user, asked, form, problem))
			.orElseGet(() -> question(user, form.text(asked).isEmpty() ? asked : QUESTIONS.get(place + 1), form, null));
	}

	@PostMapping("/{id}/tarik")
	Mono<Rendering> withdraw(CurrentUser user, @PathVariable UUID id, Form form) {
		user.ownSme();
		return this.problems.answer(
				IdempotentRetry.of(this.applications.withdraw(user, id, form.version()),
						this.applications.find(user, id), (now) -> now.is("WITHDRAWN")),
				user.locale(), (gone) -> FormProblems.done("/saya/pembiayaan", "application-WITHDRAWN"),
				(problem) -> mine(user, id)
					.map((model) -> FormProblems.page("portal/application", model, problem, form)));
	}

	@GetMapping("/{id}")
	Mono<Rendering> show(CurrentUser user, @PathVariable UUID id) {
		user.ownSme();
		return mine(user, id).map((model) -> Rendering.view("portal/application").model(model).build());
	}

	@GetMapping("/pinjaman/{id}")
	Mono<Rendering> loan(CurrentUser user, @PathVariable UUID id) {
		user.ownSme();
		return this.loans.find(user, id)
			.map((loan) -> Rendering.view("portal/loan").modelAttribute("loan", loan).build());
	}

	/** What of an answer can be told to be wrong without the service. */
	private Optional<FormProblem> wrong(Form form, String asked, Locale locale) {
		Long amount = asked.equals("amount") ? form.number(asked) : null;
		Integer months = asked.equals("termMonths") ? form.count(asked) : null;
		if ((amount != null && amount <= 0) || (months != null && months <= 0)) {
			return Optional.of(this.problems.field(asked, "form.positive", locale));
		}
		boolean unknown = asked.equals("purpose") && !form.text(asked).isEmpty()
				&& !LoanApplications.PURPOSES.contains(form.text(asked));
		if (unknown) {
			return Optional.of(this.problems.field(asked, "page.answer-first", locale));
		}
		return form.unread().containsKey(asked) ? this.problems.unread(form, locale) : Optional.empty();
	}

	private Mono<Map<String, Object>> mine(CurrentUser user, UUID id) {
		return this.applications.find(user, id).map((found) -> Map.of("asked", found));
	}

	private Mono<Rendering> send(CurrentUser user, Form form) {
		for (String asked : QUESTIONS) {
			Optional<FormProblem> wrong = wrong(form, asked, user.locale());
			if (wrong.isPresent()) {
				return question(user, asked, form, wrong.get());
			}
		}
		Wanted wanted = new Wanted(null, form.text("programmeCode"), form.number("amount"), form.count("termMonths"),
				form.text("purpose"));
		return this.problems.answer(form, this.applications.apply(user, wanted, form.key()), user.locale(),
				(made) -> FormProblems.done("/saya/pembiayaan/" + made.id(), "application-sent"),
				(problem) -> question(user, "check", form, problem));
	}

	private Mono<Rendering> question(CurrentUser user, String question, Form form, @Nullable FormProblem problem) {
		return this.programmes.current(user).flatMap((programmes) -> {
			Map<String, Object> model = new HashMap<>();
			model.put("question", question);
			model.put("place", QUESTIONS.indexOf(question) + 1);
			model.put("places", QUESTIONS.size());
			model.put("questions", QUESTIONS);
			model.put("programmes", programmes);
			model.put("purposes", LoanApplications.PURPOSES);
			model.put("form", form);
			programmes.stream()
				.filter((one) -> one.code().equals(form.text("programmeCode")))
				.findFirst()
				.ifPresent((one) -> model.put("programme", one));
			if (question.equals("check")) {
				return check(user, form, model, problem);
			}
			return Mono.just((problem != null) ? FormProblems.page("portal/apply", model, problem, form)
					: Rendering.view("portal/apply").model(model).build());
		});
	}

	/** The answers with what it would cost; a wrong one is asked again. */
	private Mono<Rendering> check(CurrentUser user, Form form, Map<String, Object> model,
			@Nullable FormProblem problem) {
		Mono<Quote> quote = this.programmes.quote(user.locale(), form.text("programmeCode"), form.number("amount"),
				form.count("termMonths"), null, null);
		return quote.map((found) -> {
			model.put("quote", found);
			return (problem != null) ? FormProblems.page("portal/apply", model, problem, form)
					: Rendering.view("portal/apply").model(model).build();
		}).onErrorResume((error) -> this.problems.problem(error, user.locale()).map((wrong) -> {
			model.put("question", "amount");
			model.put("place", QUESTIONS.indexOf("amount") + 1);
			return FormProblems.page("portal/apply", model, wrong, form);
		}));
	}

}
