package id.sentra.gateway.portal;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.sentra.gateway.bazaar.Bazaar;
import id.sentra.gateway.bazaar.Bazaars;
import id.sentra.gateway.bazaar.StallApplication;
import id.sentra.gateway.bazaar.StallApplications;
import id.sentra.gateway.bazaar.StallApplications.Sales;
import id.sentra.gateway.bazaar.StallApplications.Sold;
import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.FormProblems;
import id.sentra.gateway.form.IdempotentRetry;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.PageQuery;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;

/** An owner's stalls: what is open, what was given, answer and sales. */
@Page
@RequestMapping("/saya/lapak")
class MyStallController {

	private final Bazaars bazaars;

	private final StallApplications applications;

	private final FormProblems problems;

	private final Clock clock;

	MyStallController(Bazaars bazaars, StallApplications applications, FormProblems problems, Clock clock) {
		this.bazaars = bazaars;
		this.applications = applications;
		this.problems = problems;
		this.clock = clock;
	}

	@GetMapping
	Mono<Rendering> list(CurrentUser user) {
		user.ownSme();
		return Mono
			.zip(this.bazaars.list(user, null, "ANNOUNCED", null, PageQuery.FIRST),
					this.applications.list(user, null, PageQuery.FIRST).flatMap((page) -> with(user, page.items())))
			.map((both) -> Rendering.view("portal/stalls")
				.modelAttribute("mine", both.getT2())
				.modelAttribute("open",
						both.getT1()
							.items()
							.stream()
							.filter((bazaar) -> bazaar.isOpen(this.clock.instant()))
							.filter((bazaar) -> both.getT2().stream().noneMatch((one) -> one.runs(bazaar)))
							.toList())
				.build());
	}

	@GetMapping("/{id}")
	Mono<Rendering> show(CurrentUser user, @PathVariable UUID id) {
		user.ownSme();
		return model(user, id).map((model) -> Rendering.view("portal/stall").model(model).build());
	}

	@PostMapping("/{id}/terima")
	Mono<Rendering> accept(CurrentUser user, @PathVariable UUID id, Form form) {
		return step(user, id, form, "ACCEPT", "ACCEPTED", this.applications::accept);
	}

	@PostMapping("/{id}/tolak")
	Mono<Rendering> decline(CurrentUser user, @PathVariable UUID id, Form form) {
		return step(user, id, form, "DECLINE", "DECLINED", this.applications::decline);
	}

	@PostMapping("/{id}/lepas")
	Mono<Rendering> release(CurrentUser user, @PathVariable UUID id, Form form) {
		return step(user, id, form, "RELEASE", "RELEASED", this.applications::release);
	}

	@PostMapping("/{id}/tarik")
	Mono<Rendering> withdraw(CurrentUser user, @PathVariable UUID id, Form form) {
		return step(user, id, form, "WITHDRAW", "WITHDRAWN", this.applications::withdraw);
	}

	@PostMapping("/{id}/penjualan")
	Mono<Rendering> reportSales(CurrentUser user, @PathVariable UUID id, Form form) {
		user.ownSme();
		return answer(user, id, form, "sales", this.applications.reportSales(user, id,
				new Sales(form.date("day"), form.number("amount")), form.key()));
	}

	private Mono<Rendering> step(CurrentUser user, UUID id, Form form, String name, String outcome, Step step) {
		user.ownSme();
		return answer(user, id, form, "stall-" + name, IdempotentRetry.of(step.take(user, id, form.version()),
				this.applications.find(user, id), (now) -> now.is(outcome)));
	}

	private Mono<Rendering> answer(CurrentUser user, UUID id, Form form, String done, Mono<StallApplication> command) {
		return this.problems.answer(form, command, user.locale(),
				(changed) -> FormProblems.done("/saya/lapak/" + id, done),
				(problem) -> model(user, id).map((model) -> FormProblems.page("portal/stall", model, problem, form)));
	}

	private Mono<Map<String, Object>> model(CurrentUser user, UUID id) {
		return this.applications.find(user, id)
			.flatMap((application) -> Mono.zip(this.bazaars.find(user, application.bazaarId()), sold(user, application))
				.map((both) -> {
					Map<String, Object> model = new HashMap<>();
					model.put("asked", application);
					model.put("bazaar", both.getT1());
					model.put("sold", both.getT2());
					return model;
				}));
	}

	private Mono<Sold> sold(CurrentUser user, StallApplication application) {
		return application.is("ACCEPTED") ? this.applications.sold(user, application.id()) : Mono.just(Sold.NOTHING);
	}

	private Mono<List<Mine>> with(CurrentUser user, List<StallApplication> applications) {
		return Flux.fromIterable(applications)
			.flatMapSequential((one) -> this.bazaars.find(user, one.bazaarId()).map((bazaar) -> new Mine(one, bazaar)))
			.collectList();
	}

	/** A step of an application, at the version that was seen. */
	private interface Step {

		Mono<StallApplication> take(CurrentUser user, UUID id, @Nullable Long version);

	}

	/** An application and its bazaar. */
	record Mine(StallApplication application, Bazaar bazaar) {

		/** Whether it is for that bazaar and not withdrawn. */
		boolean runs(Bazaar other) {
			return this.bazaar.id().equals(other.id()) && !this.application.is("WITHDRAWN");
		}

	}

}
