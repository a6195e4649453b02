package id.sentra.gateway.financing;

import java.util.List;
import java.util.stream.IntStream;

import id.sentra.gateway.financing.Loans.Part;
import id.sentra.gateway.financing.Loans.Transfer;
import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.FormProblem;
import id.sentra.gateway.form.FormProblems;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.ServiceProblem.FieldProblem;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** Records one transfer that pays several loans. */
@Page
@RequestMapping("/pembiayaan/transfer")
class TransferController {

	private static final String VIEW = "financing/transfer";

	private static final List<Integer> LINES = IntStream.rangeClosed(1, 6).boxed().toList();

	private final Loans loans;

	private final FormProblems problems;

	TransferController(Loans loans, FormProblems problems) {
		this.loans = loans;
		this.problems = problems;
	}

	@GetMapping
	Mono<Rendering> show(CurrentUser user) {
		user.require(LoanPage.CLERKS);
		return Mono.just(Rendering.view(VIEW).modelAttribute("lines", LINES).build());
	}

	@PostMapping
	Mono<Rendering> pay(CurrentUser user, Form form) {
		user.require(LoanPage.CLERKS);
		List<Part> parts = LINES.stream()
			.filter((line) -> form.has("loanNumber" + line) || form.has("part" + line))
			.map((line) -> new Part(form.text("loanNumber" + line), form.number("part" + line)))
			.toList();
		Transfer transfer = new Transfer(form.number("amount"), form.text("bankReference"), form.date("paidOn"), parts);
		return this.problems.answer(form, this.loans.payAll(user, transfer, form.key()), user.locale(),
				(paid) -> FormProblems.done("/pembiayaan/daftar", "transfer"),
				(problem) -> Mono.just(FormProblems.page(VIEW, Form.body("lines", LINES), atParts(problem), form)));
	}

	/** The service does not say which of the parts. */
	private static FormProblem atParts(FormProblem problem) {
		return new FormProblem(problem.status(), problem.sentence(), problem.fields()
			.stream()
			.map((wrong) -> wrong.field().startsWith("parts") ? new FieldProblem("parts", wrong.message()) : wrong)
			.toList());
	}

}
