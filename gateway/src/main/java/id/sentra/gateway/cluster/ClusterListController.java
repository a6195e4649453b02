package id.sentra.gateway.cluster;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import id.sentra.gateway.cluster.Clusters.NewCluster;
import id.sentra.gateway.form.Districts;
import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.FormProblems;
import id.sentra.gateway.form.Links;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.service.ContractEnum;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.platform.security.Role;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/** The clusters of a region by type, and new ones. */
@Page
@RequestMapping("/umkm/sentra")
class ClusterListController {

	static final Role[] READERS = { Role.OFFICER, Role.AUDITOR, Role.ADMIN };

	static final Role[] DECIDERS = { Role.OFFICER, Role.ADMIN };

	@ContractEnum("/api/registry/clusters?type")
	private static final List<String> TYPES = List.of("ADVANCED", "DYNAMIC", "ACTIVE", "ARTISAN", "UNASSESSED");

	private final Clusters clusters;

	private final Districts districts;

	private final FormProblems problems;

	ClusterListController(Clusters clusters, Districts districts, FormProblems problems) {
		this.clusters = clusters;
		this.districts = districts;
		this.problems = problems;
	}

	@GetMapping
	Mono<Rendering> list(CurrentUser user, @RequestParam(required = false) @Nullable String tipe,
			@RequestParam(required = false) @Nullable String wilayah,
			@RequestParam(required = false) @Nullable String cursor, ServerWebExchange exchange) {
		user.require(READERS);
		return this.clusters.list(user, wilayah, tipe, cursor)
			.map((page) -> Rendering.view("cluster/clusters")
				.model(Form.body("page", page, "types", TYPES, "type", tipe, "region", wilayah, "districts",
						this.districts.of(user), "decides", user.hasAny(DECIDERS), "next",
						Links.next(exchange, page.next())))
				.build());
	}

	@GetMapping("/baru")
	Rendering form(CurrentUser user) {
		user.require(DECIDERS);
		return Rendering.view("cluster/new").model(model(user)).modelAttribute("form", Form.empty()).build();
	}

	@PostMapping("/baru")
	Mono<Rendering> create(CurrentUser user, Form form) {
		user.require(DECIDERS);
		NewCluster cluster = new NewCluster(form.text("name"), form.text("product"), form.text("regionCode"));
		return this.problems.answer(form, this.clusters.form(user, cluster, form.key()), user.locale(),
				(made) -> FormProblems.done("/umkm/sentra/" + made.id(), "cluster-formed"),
				(problem) -> Mono.just(FormProblems.page("cluster/new", model(user), problem, form)));
	}

	private Map<String, Object> model(CurrentUser user) {
		return new HashMap<>(Map.of("districts", this.districts.of(user)));
	}

}
