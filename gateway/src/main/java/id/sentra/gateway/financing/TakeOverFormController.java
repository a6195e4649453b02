package id.sentra.gateway.financing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.sentra.gateway.financing.TakeOvers.Proposal;
import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.FormProblems;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.Listed;
import id.sentra.gateway.sme.Sme;
import id.sentra.gateway.sme.Smes;
import id.sentra.platform.security.Role;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;

/** Proposes to take a loan over: first whose it is, then what the old books say. */
@Page
@RequestMapping("/pembiayaan/alihan/baru")
class TakeOverFormController {

	private static final String VIEW = "financing/take-over-new";

	private final TakeOvers takeOvers;

	private final LoanProgrammes programmes;

	private final Smes smes;

	private final FormProblems problems;

	TakeOverFormController(TakeOvers takeOvers, LoanProgrammes programmes, Smes smes, FormProblems problems) {
		this.takeOvers = takeOvers;
		this.programmes = programmes;
		this.smes = smes;
		this.problems = problems;
	}

	@GetMapping
	Mono<Rendering> begin(CurrentUser user, @RequestParam(required = false) @Nullable UUID umkm) {
		user.require(Role.FINANCE_MAKER);
		return (umkm == null) ? search(user, "")
				: model(user, umkm).map((model) -> Rendering.view(VIEW).model(model).build());
	}

	/** Looks for the borrower; what is typed may be a telephone number. */
	@PostMapping("/cari")
	Mono<Rendering> search(CurrentUser user, Form form) {
		user.require(Role.FINANCE_MAKER);
		return search(user, form.text("cari"));
	}

	@PostMapping
	Mono<Rendering> propose(CurrentUser user, @RequestParam UUID umkm, Form form) {
		user.require(Role.FINANCE_MAKER);
		return this.problems.answer(form, this.takeOvers.propose(user, proposal(umkm, form), form.key()), user.locale(),
				(made) -> FormProblems.done("/pembiayaan/alihan/" + made.id(), "take-over-PROPOSED"),
				(problem) -> model(user, umkm).map((model) -> FormProblems.page(VIEW, model, problem, form)));
	}

	private static Proposal proposal(UUID sme, Form form) {
		return new Proposal(sme, form.text("oldNumber"), form.text("programmeCode"), form.text("purpose"),
				form.number("principal"), form.count("termMonths"), form.number("repaid"), form.date("disbursedOn"),
				form.date("balanceOn"));
	}

	private Mono<Rendering> search(CurrentUser user, String wanted) {
		Mono<Listed<Sme>> found = wanted.isEmpty() ? Mono.just(Listed.none())
				: this.smes.search(user, Smes.Query.of(wanted));
		return found
			.map((page) -> Rendering.view(VIEW)
				.model(Map.of("search", wanted, "found", page.items(), "silent", List.of()))
				.build())
			.onErrorResume((error) -> this.problems.problem(error, user.locale())
				.map((problem) -> FormProblems.page(VIEW,
						Map.of("search", wanted, "found", List.of(), "silent", List.of("registry")), problem,
						Form.empty())));
	}

	private Mono<Map<String, Object>> model(CurrentUser user, UUID umkm) {
		return Mono.zip(this.smes.find(user, umkm), this.programmes.versions(user)).map((both) -> {
			Map<String, Object> model = new HashMap<>();
			model.put("sme", both.getT1());
			model.put("programmes", both.getT2());
			model.put("purposes", LoanApplications.PURPOSES);
			return model;
		});
	}

}
