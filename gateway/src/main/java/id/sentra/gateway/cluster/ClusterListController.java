package id.sentra.gateway.cluster;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import id.sentra.gateway.cluster.Clusters.NewCluster;
import id.sentra.gateway.form.Districts;
import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.FormProblems;
import id.sentra.gateway.list.ListDefinition;
import id.sentra.gateway.list.ListFiles;
import id.sentra.gateway.list.ListQuery;
import id.sentra.gateway.list.Lists;
import id.sentra.gateway.page.Page;
import id.sentra.gateway.service.ContractEnum;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.Listed;
import id.sentra.gateway.service.PageQuery;
import id.sentra.platform.security.Role;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
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

	private static final ListDefinition<Cluster> LIST = ListDefinition.<Cluster>at("/umkm/sentra", "cluster.all")
		.choice("tipe", "cluster.type", TYPES, "status.cluster")
		.district("wilayah", "sme.district")
		.view("status.cluster.UNASSESSED", "tipe=UNASSESSED")
		.link("cluster.name", Cluster::name, (one) -> "/umkm/sentra/" + one.id())
		.sorted("name")
		.text("cluster.product", Cluster::product)
		.text("sme.district", Cluster::regionName)
		.sorted("district")
		.number("cluster.members", Cluster::members)
		.sorted("members")
		.status("cluster.type", Cluster::assessedType, "cluster");

	private final Clusters clusters;

	private final Districts districts;

	private final FormProblems problems;

	private final Lists lists;

	private final ListFiles files;

	ClusterListController(Clusters clusters, Districts districts, FormProblems problems, Lists lists, ListFiles files) {
		this.lists = lists;
		this.files = files;
		this.clusters = clusters;
		this.districts = districts;
		this.problems = problems;
	}

	@GetMapping
	Mono<Rendering> list(CurrentUser user, ServerWebExchange exchange) {
		ListQuery query = ListQuery.of(LIST, exchange);
		return this.lists.page("cluster/clusters", LIST, query, user, read(user, query, query.page()),
				(view) -> Form.body("view", view, "decides", user.hasAny(DECIDERS)));
	}

	@GetMapping("/unduh")
	Mono<ResponseEntity<Flux<DataBuffer>>> file(CurrentUser user, ServerWebExchange exchange,
			@RequestParam(defaultValue = "") String format) {
		ListQuery query = ListQuery.of(LIST, exchange);
		return this.files.file(LIST, query, user, format, (page) -> read(user, query, page));
	}

	private Mono<Listed<Cluster>> read(CurrentUser user, ListQuery query, PageQuery page) {
		user.require(READERS);
		return this.clusters.list(user, query.get("wilayah"), query.get("tipe"), page);
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
