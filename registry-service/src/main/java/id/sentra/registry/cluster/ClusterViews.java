package id.sentra.registry.cluster;

import java.util.List;
import java.util.UUID;

import id.sentra.platform.error.NotFound;
import id.sentra.platform.paging.Page;
import id.sentra.platform.paging.PageRequest;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.tx.Transactions;
import id.sentra.registry.cluster.domain.Assessment;
import id.sentra.registry.cluster.domain.Cluster;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * What people may see of clusters: staff those of their region, an owner the own one.
 */
@Service
class ClusterViews {

	private final Transactions transactions;

	private final Clusters clusters;

	private final Members members;

	private final Assessments assessments;

	ClusterViews(Transactions transactions, Clusters clusters, Members members, Assessments assessments) {
		this.transactions = transactions;
		this.clusters = clusters;
		this.members = members;
		this.assessments = assessments;
	}

	Mono<Cluster> find(UUID id, CurrentUser user) {
		return this.transactions.in(user.scope(), found(id));
	}

	Mono<Page<Cluster>> list(Clusters.Search search, PageRequest page, CurrentUser user) {
		return this.transactions.in(user.scope(), this.clusters.list(user.scope(), search, page));
	}

	Mono<List<Members.Member>> members(UUID id, @Nullable UUID after, int limit, CurrentUser user) {
		return this.transactions.in(user.scope(), found(id).then(this.members.list(id, after, limit)));
	}

	Mono<List<Assessment>> assessments(UUID id, @Nullable UUID after, int limit, CurrentUser user) {
		return this.transactions.in(user.scope(), found(id).then(this.assessments.list(id, after, limit)));
	}

	private Mono<Cluster> found(UUID id) {
		return this.clusters.find(id).switchIfEmpty(Mono.error(() -> new NotFound("cluster-not-found")));
	}

}
