package id.sentra.gateway.cluster;

import java.util.UUID;

import id.sentra.gateway.cluster.Clusters.Leader;
import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.FormProblems;
import id.sentra.gateway.form.IdempotentRetry;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.problem.ProblemCode;
import id.sentra.gateway.problem.ProblemException;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.ServiceProblem;
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

	private final FormProblems problems;

	ClusterController(Clusters clusters, ClusterPage page, FormProblems problems) {
		this.clusters = clusters;
		this.page = page;
		this.problems = problems;
	}

	@GetMapping
	Mono<Rendering> show(CurrentUser user, @PathVariable UUID id,
			@RequestParam(required = false) @Nullable String cursor, ServerWebExchange exchange) {
		user.require(ClusterListController.READERS);
		return this.page.model(user, id, Form.empty(), cursor, exchange)
			.map((model) -> Rendering.view("cluster/cluster").model(model).build());
	}

	/** Looks for an SME to join; what is typed may be a telephone number. */
	@PostMapping("/cari")
	Mono<Rendering> search(CurrentUser user, @PathVariable UUID id, Form form, ServerWebExchange exchange) {
		user.require(ClusterListController.DECIDERS);
		return this.page.model(user, id, form, null, exchange)
			.map((model) -> Rendering.view("cluster/cluster").model(model).build());
	}

	@PostMapping("/anggota")
	Mono<Rendering> join(CurrentUser user, @PathVariable UUID id, Form form, ServerWebExchange exchange) {
		return change(user, id, "cluster-joined", form, exchange,
				sme(form).flatMap((sme) -> this.clusters.join(user, id, sme)));
	}

	@PostMapping("/keluar")
	Mono<Rendering> leave(CurrentUser user, @PathVariable UUID id, Form form, ServerWebExchange exchange) {
		return change(user, id, "cluster-left", form, exchange,
				sme(form).flatMap((sme) -> this.clusters.leave(user, id, sme))
					.onErrorResume(ServiceProblem.class, (refused) -> refused.code().equals("member-not-found")
							? this.clusters.find(user, id) : Mono.error(refused)));
	}

	@PostMapping("/ketua")
	Mono<Rendering> lead(CurrentUser user, @PathVariable UUID id, Form form, ServerWebExchange exchange) {
		return change(user, id, "cluster-led", form, exchange,
				sme(form)
					.flatMap((sme) -> IdempotentRetry.of(this.clusters.lead(user, id, form.version(), new Leader(sme)),
							this.clusters.find(user, id), (now) -> sme.equals(now.leaderId()))));
	}

	private Mono<Rendering> change(CurrentUser user, UUID id, String done, Form form, ServerWebExchange exchange,
			Mono<Cluster> command) {
		user.require(ClusterListController.DECIDERS);
		return this.problems.answer(command, user.locale(), (changed) -> FormProblems.done("/umkm/sentra/" + id, done),
				(problem) -> this.page.model(user, id, form, null, exchange)
					.map((model) -> FormProblems.page("cluster/cluster", model, problem, form)));
	}

	private static Mono<UUID> sme(Form form) {
		return Mono.fromCallable(() -> UUID.fromString(form.text("umkm")))
			.onErrorMap(IllegalArgumentException.class,
					(ex) -> new ProblemException(ProblemCode.FIELD_MISSING.problem("umkm")));
	}

}
