package id.sentra.gateway.agreement;

import java.util.UUID;

import id.sentra.gateway.agreement.Consignments.Entry;
import id.sentra.gateway.agreement.Consignments.Returned;
import id.sentra.gateway.agreement.Consignments.Reversal;
import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.FormProblems;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.service.CurrentUser;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/** The book of goods and money under a signed agreement. */
@Page
@RequestMapping({ AgreementPage.STAFF + "/{id}", AgreementPage.OWNERS + "/{id}" })
class GoodsController {

	private final Consignments consignments;

	private final AgreementPage page;

	private final FormProblems problems;

	GoodsController(Consignments consignments, AgreementPage page, FormProblems problems) {
		this.consignments = consignments;
		this.page = page;
		this.problems = problems;
	}

	@PostMapping("/kirim")
	Mono<Rendering> sent(CurrentUser user, @PathVariable UUID id, Form form, ServerWebExchange exchange) {
		return write(user, id, form, exchange, "SENT");
	}

	@PostMapping("/terjual")
	Mono<Rendering> sold(CurrentUser user, @PathVariable UUID id, Form form, ServerWebExchange exchange) {
		return write(user, id, form, exchange, "SOLD");
	}

	@PostMapping("/bayar")
	Mono<Rendering> paid(CurrentUser user, @PathVariable UUID id, Form form, ServerWebExchange exchange) {
		return write(user, id, form, exchange, "PAID");
	}

	@PostMapping("/kembali")
	Mono<Rendering> returned(CurrentUser user, @PathVariable UUID id, Form form, ServerWebExchange exchange) {
		return change(user, id, form, exchange, "RETURNED",
				this.consignments.takeBack(user, id, new Returned(form.date("day"), form.text("product"),
						form.count("quantity"), form.number("amount"), form.text("cause")), form.key()));
	}

	@PostMapping("/catatan/{entry}/batal")
	Mono<Rendering> reverse(CurrentUser user, @PathVariable UUID id, @PathVariable UUID entry, Form form,
			ServerWebExchange exchange) {
		return change(user, id, form, exchange, "REVERSED",
				this.consignments.reverse(user, id, entry, new Reversal(form.text("reason")), form.key()));
	}

	@PostMapping("/kembali/{goods}/batal")
	Mono<Rendering> reverseReturn(CurrentUser user, @PathVariable UUID id, @PathVariable UUID goods, Form form,
			ServerWebExchange exchange) {
		return change(user, id, form, exchange, "REVERSED",
				this.consignments.reverseReturn(user, id, goods, new Reversal(form.text("reason")), form.key()));
	}

	private Mono<Rendering> write(CurrentUser user, UUID id, Form form, ServerWebExchange exchange, String kind) {
		return change(user, id, form, exchange, kind, this.consignments.write(user, id,
				new Entry(kind, form.date("day"), form.text("product"), form.count("quantity"), form.number("amount")),
				form.key()));
	}

	private <T> Mono<Rendering> change(CurrentUser user, UUID id, Form form, ServerWebExchange exchange, String kind,
			Mono<T> command) {
		String base = AgreementPage.acting(user, exchange);
		return this.problems.answer(form, command, user.locale(),
				(written) -> FormProblems.done(base + "/" + id, "goods-" + kind),
				(problem) -> this.page.refused(user, id, exchange, problem, form));
	}

}
