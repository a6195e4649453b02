package id.sentra.gateway.cluster;

import java.util.UUID;
import java.util.function.Function;

import id.sentra.gateway.cluster.Clusters.Leader;
import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.Refusals;
import id.sentra.gateway.form.SecondTap;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.problem.ProblemCode;
import id.sentra.gateway.problem.ProblemException;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.ServiceRefused;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/** One cluster: its members, who leads it, and what it was judged to be. */
@Page
@RequestMapping("/umkm/sentra/{id}")
class ClusterController {

	private final Clusters clusters;

	private final ClusterPage page;

	private final Refusals refusals;

	ClusterController(Clusters clusters, ClusterPage page, Refusals refusals) {
		this.clusters = clusters;
		this.page = page;
		this.refusals = refusals;
	}

	@GetMapping
	Mono<Rendering> show(CurrentUser user, @PathVariable UUID id,
			@RequestParam(required = false) @Nullable String cursor, ServerWebExchange exchange) {
		user.require(ClusterListController.READERS);
		return this.page.model(user, id, Form.empty(), cursor, exchange)
			.map((model) -> Rendering.view("cluster").model(model).build());
	}

	/** Looks for an SME to join; what is typed may be a telephone number. */
	@PostMapping("/cari")
	Mono<Rendering> search(CurrentUser user, @PathVariable UUID id, ServerWebExchange exchange) {
		user.require(ClusterListController.DECIDERS);
		return Form.of(exchange)
			.flatMap((form) -> this.page.model(user, id, form, null, exchange)
				.map((model) -> Rendering.view("cluster").model(model).build()));
	}

	@PostMapping("/anggota")
	Mono<Rendering> join(CurrentUser user, @PathVariable UUID id, ServerWebExchange exchange) {
		return change(user, id, "cluster-joined", exchange, (form) -> this.clusters.join(user, id, sme(form)));
	}

	@PostMapping("/keluar")
	Mono<Rendering> leave(CurrentUser user, @PathVariable UUID id, ServerWebExchange exchange) {
		return change(user, id, "cluster-left", exchange,
				(form) -> this.clusters.leave(user, id, sme(form))
					.onErrorResume(ServiceRefused.class, (refused) -> refused.code().equals("member-not-found")
							? this.clusters.find(user, id) : Mono.error(refused)));
	}

	@PostMapping("/ketua")
	Mono<Rendering> lead(CurrentUser user, @PathVariable UUID id, ServerWebExchange exchange) {
		return change(user, id, "cluster-led", exchange,
				(form) -> SecondTap.of(this.clusters.lead(user, id, form.version(), new Leader(sme(form))),
						this.clusters.find(user, id), (now) -> sme(form).equals(now.leaderId())));
	}

	private Mono<Rendering> change(CurrentUser user, UUID id, String done, ServerWebExchange exchange,
			Function<Form, Mono<Cluster>> command) {
		user.require(ClusterListController.DECIDERS);
		return Form.of(exchange)
			.flatMap((form) -> this.refusals.answer(Mono.defer(() -> command.apply(form)), user.locale(),
					(changed) -> Refusals.done("/umkm/sentra/" + id, done),
					(refusal) -> this.page.model(user, id, form, null, exchange)
						.map((model) -> Refusals.page("cluster", model, refusal, form))));
	}

	private static UUID sme(Form form) {
		try {
			return UUID.fromString(form.text("umkm"));
		}
		catch (IllegalArgumentException ex) {
			throw new ProblemException(ProblemCode.FIELD_MISSING.problem("umkm"));
		}
	}

}
