package id.sentra.gateway.financing.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import id.sentra.platform.security.Role;
import id.sentra.gateway.financing.application.Loans;
import id.sentra.gateway.financing.application.Loans.Received;
import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.Refusals;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.service.Asker;
import id.sentra.gateway.sme.application.SmeNames;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/** One loan: how it stands, its schedule, its payments. */
@Page
@RequestMapping("/pembiayaan/pinjaman/{id}")
class LoanController {

	private static final Role[] CLERKS = { Role.FINANCE_MAKER, Role.FINANCE_APPROVER };

	private final Loans loans;

	private final SmeNames names;

	private final Refusals refusals;

	LoanController(Loans loans, SmeNames names, Refusals refusals) {
		this.loans = loans;
		this.names = names;
		this.refusals = refusals;
	}

	@GetMapping
	Mono<Rendering> show(Asker asker, @PathVariable UUID id) {
		asker.require(FinancingController.READERS);
		return model(asker, id).map((model) -> Rendering.view("financing-loan").model(model).build());
	}

	@PostMapping("/cairkan")
	Mono<Rendering> disburse(Asker asker, @PathVariable UUID id, ServerWebExchange exchange) {
		return change(asker, id, "loan-ACTIVE", exchange,
				(form) -> this.loans.disburse(asker, id, form.version(), form.key()));
	}

	@PostMapping("/bayar")
	Mono<Rendering> pay(Asker asker, @PathVariable UUID id, ServerWebExchange exchange) {
		return change(asker, id, "payment", exchange,
				(form) -> this.loans.pay(asker, id, new Received(form.number("amount"), form.text("bankReference"),
						form.date("paidOn"), form.has("settle", "ya")), form.key()));
	}

	private <T> Mono<Rendering> change(Asker asker, UUID id, String done, ServerWebExchange exchange,
			Function<Form, Mono<T>> command) {
		asker.require(CLERKS);
		return Form.of(exchange)
			.flatMap((form) -> this.refusals.answer(command.apply(form), asker.locale(),
					(changed) -> Refusals.done("/pembiayaan/pinjaman/" + id, done), (refusal) -> model(asker, id)
						.map((model) -> Refusals.page("financing-loan", model, refusal, form))));
	}

	/** Nothing for a loan that is not running. */
	private Mono<Optional<Long>> settlement(Asker asker, UUID id) {
		return this.loans.settlement(asker, id).map(Optional::of).onErrorReturn(Optional.empty());
	}

	private Mono<Map<String, Object>> model(Asker asker, UUID id) {
		return Mono.zip(this.loans.find(asker, id), this.loans.payments(asker, id), settlement(asker, id))
			.flatMap((both) -> this.names.of(asker, List.of(both.getT1().smeId())).map((names) -> {
				Map<String, Object> model = new HashMap<>();
				model.put("loan", both.getT1());
				model.put("payments", both.getT2());
				both.getT3().ifPresent((amount) -> model.put("settlement", amount));
				model.put("names", names);
				model.put("clerk", asker.hasAny(CLERKS));
				return model;
			}));
	}

}
