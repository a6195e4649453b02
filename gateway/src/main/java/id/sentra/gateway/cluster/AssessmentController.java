package id.sentra.gateway.cluster;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import id.sentra.gateway.cluster.Cluster.Trait;
import id.sentra.gateway.cluster.Clusters.Answers;
import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.FormProblems;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.service.CurrentUser;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;

/** An officer ticks the traits that hold; the registry's rules say the type. */
@Page
@RequestMapping("/umkm/sentra/{id}/nilai")
class AssessmentController {

	private final Clusters clusters;

	private final FormProblems problems;

	AssessmentController(Clusters clusters, FormProblems problems) {
		this.clusters = clusters;
		this.problems = problems;
	}

	@GetMapping
	Mono<Rendering> form(CurrentUser user, @PathVariable UUID id) {
		user.require(ClusterListController.DECIDERS);
		return model(user, id)
			.map((model) -> Rendering.view("cluster/assess").model(model).modelAttribute("form", Form.empty()).build());
	}

	@PostMapping
	Mono<Rendering> assess(CurrentUser user, @PathVariable UUID id, Form form) {
		user.require(ClusterListController.DECIDERS);
		return this.problems.answer(this.clusters.rules(user).flatMap((rules) -> assess(user, id, rules, form)),
				user.locale(), (cluster) -> FormProblems.done("/umkm/sentra/" + id, "cluster-assessed"),
				(problem) -> model(user, id).map((model) -> FormProblems.page("cluster/assess", model, problem, form)));
	}

	private Mono<Cluster> assess(CurrentUser user, UUID id, TypeRules rules, Form form) {
		Map<String, Boolean> answers = rules.traits()
			.stream()
			.map(Trait::code)
			.distinct()
			.collect(Collectors.toMap((code) -> code, (code) -> form.has("trait", code)));
		return this.clusters.assess(user, id, form.version(), new Answers(answers), form.key());
	}

	private Mono<Map<String, Object>> model(CurrentUser user, UUID id) {
		return Mono.zip(this.clusters.find(user, id), this.clusters.rules(user))
			.map((both) -> new HashMap<>(Map.of("cluster", both.getT1(), "rules", both.getT2())));
	}

}
