package id.sentra.registry.privacy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import id.sentra.platform.error.Conflict;
import id.sentra.platform.security.CurrentUser;
import id.sentra.registry.cluster.ClusterMembership;
import id.sentra.registry.sme.ErasableData;
import id.sentra.registry.sme.LockedSmes;
import id.sentra.registry.sme.SmeViews;
import id.sentra.registry.sme.SmeWriter;
import id.sentra.registry.sme.domain.Sme;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Forgets an SME for good, with the duplicates merged into it: its row first, then
 * whatever each feature keeps of it. One transaction, that of the caller.
 */
@Component
class SmeErasure {

	private final SmeViews views;

	private final LockedSmes smes;

	private final SmeWriter writer;

	private final ClusterMembership clusters;

	private final ErasureBlockers blockers;

	private final List<ErasableData> kept;

	SmeErasure(SmeViews views, LockedSmes smes, SmeWriter writer, ClusterMembership clusters, ErasureBlockers blockers,
			List<ErasableData> kept) {
		this.views = views;
		this.smes = smes;
		this.writer = writer;
		this.clusters = clusters;
		this.blockers = blockers;
		this.kept = kept;
	}

	/**
	 * The cluster is locked before the SME, as whoever joins or leaves one does; an SME
	 * that joins one in between is refused. What was told is looked at before whether it
	 * is all there: a rebuild that begins in between is seen.
	 */
	Mono<Void> erase(UUID id, Instant now, CurrentUser user) {
		return this.views.find(id, user)
			.flatMap((seen) -> outOfCluster(seen, user))
			.then(Mono.defer(() -> this.smes.find(id, user)))
			.flatMap((sme) -> refuse("erasure-loan-runs", this.blockers.loanRuns(id))
				.then(refuse("erasure-agreement-runs", this.blockers.agreementRuns(id)))
				.then(refuse("erasure-loans-unknown", this.blockers.loansUnknown()))
				.then(refuse("erasure-import-runs", this.blockers.importRuns(sme.profile().location().district())))
				.then(Mono.defer(() -> forget(sme, now, user))));
	}

	private Mono<Void> forget(Sme sme, Instant now, CurrentUser user) {
		return this.writer.saveErased(sme.erase(now), user)
			.flatMap((erased) -> Flux.fromIterable(this.kept).concatMap((data) -> data.erase(erased)).then());
	}

	private Mono<Void> outOfCluster(Sme sme, CurrentUser user) {
		UUID cluster = sme.clusterId();
		return (cluster == null) ? Mono.empty() : this.clusters.leave(cluster, sme.id(), user).then();
	}

	private static Mono<Void> refuse(String code, Mono<Boolean> reason) {
		return reason.flatMap((holds) -> holds ? Mono.error(new Conflict(code)) : Mono.empty());
	}

}
