package id.sentra.gateway.cluster.web;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import id.sentra.gateway.cluster.application.Clusters;
import id.sentra.gateway.cluster.application.Clusters.Answers;
import id.sentra.gateway.cluster.domain.Cluster;
import id.sentra.gateway.cluster.domain.Cluster.Trait;
import id.sentra.gateway.cluster.domain.TypeRules;
import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.Refusals;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.service.Asker;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/** An officer ticks the traits that hold; the registry's rules say the type. */
@Page
@RequestMapping("/umkm/sentra/{id}/nilai")
class AssessmentController {

	private final Clusters clusters;

	private final Refusals refusals;

	AssessmentController(Clusters clusters, Refusals refusals) {
		this.clusters = clusters;
		this.refusals = refusals;
	}

	@GetMapping
	Mono<Rendering> form(Asker asker, @PathVariable UUID id) {
		asker.require(ClusterListController.DECIDERS);
		return model(asker, id)
			.map((model) -> Rendering.view("cluster-assess").model(model).modelAttribute("form", Form.empty()).build());
	}

	@PostMapping
	Mono<Rendering> assess(Asker asker, @PathVariable UUID id, ServerWebExchange exchange) {
		asker.require(ClusterListController.DECIDERS);
		return Form.of(exchange)
			.flatMap((form) -> this.refusals.answer(
					this.clusters.rules(asker).flatMap((rules) -> assess(asker, id, rules, form)), asker.locale(),
					(cluster) -> Refusals.done("/umkm/sentra/" + id, "cluster-assessed"), (refusal) -> model(asker, id)
						.map((model) -> Refusals.page("cluster-assess", model, refusal, form))));
	}

	private Mono<Cluster> assess(Asker asker, UUID id, TypeRules rules, Form form) {
		Map<String, Boolean> answers = rules.traits()
			.stream()
			.map(Trait::code)
			.distinct()
			.collect(Collectors.toMap((code) -> code, (code) -> form.has("trait", code)));
		return this.clusters.assess(asker, id, new Answers(answers, form.version()), form.key());
	}

	private Mono<Map<String, Object>> model(Asker asker, UUID id) {
		return Mono.zip(this.clusters.find(asker, id), this.clusters.rules(asker))
			.map((both) -> new HashMap<>(Map.of("cluster", both.getT1(), "rules", both.getT2())));
	}

}
