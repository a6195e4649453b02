package id.sentra.gateway.cluster;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.sentra.gateway.form.Form;
import id.sentra.gateway.form.Links;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.Listed;
import id.sentra.gateway.sme.Smes;
import id.sentra.gateway.sme.Sme;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** What the page of a cluster shows. */
@Component
class ClusterPage {

	private final Clusters clusters;

	private final Smes smes;

	ClusterPage(Clusters clusters, Smes smes) {
		this.clusters = clusters;
		this.smes = smes;
	}

	Mono<Map<String, Object>> model(CurrentUser user, UUID id, Form form, @Nullable String cursor,
			ServerWebExchange exchange) {
		String search = form.text("cari");
		Mono<List<Sme>> found = search.isEmpty() ? Mono.just(List.of())
				: this.smes.search(user, Smes.Query.of(search)).map(Listed::items);
		return Mono
			.zip(this.clusters.find(user, id), this.clusters.members(user, id, cursor),
					this.clusters.assessments(user, id), found)
			.map((all) -> {
				Map<String, Object> model = new HashMap<>(Map.of("cluster", all.getT1(), "members", all.getT2().items(),
						"assessments", all.getT3().items(), "found", all.getT4(), "search", search));
				model.put("decides", user.hasAny(ClusterListController.DECIDERS));
				String next = Links.next(exchange, all.getT2().next());
				if (next != null) {
					model.put("next", next);
				}
				return model;
			});
	}

}
