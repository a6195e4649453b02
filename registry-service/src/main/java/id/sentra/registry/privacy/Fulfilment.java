package id.sentra.registry.privacy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import id.sentra.platform.error.Conflict;
import id.sentra.platform.security.CurrentUser;
import id.sentra.registry.cluster.ClusterMembership;
import id.sentra.registry.privacy.domain.DataRequest;
import id.sentra.registry.sme.LockedSmes;
import id.sentra.registry.sme.SmeViews;
import id.sentra.registry.sme.SmeWriter;
import id.sentra.registry.sme.Smes;
import id.sentra.registry.sme.domain.Sme;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Does to an SME what its owner asked, in the transaction of the answer. */
@Component
class Fulfilment {

	private final Smes smes;

	private final LockedSmes locked;

	private final SmeWriter writer;

	private final SmeViews views;

	private final ClusterMembership clusters;

	private final ErasureBlockers blockers;

	Fulfilment(Smes smes, LockedSmes locked, SmeWriter writer, SmeViews views, ClusterMembership clusters,
			ErasureBlockers blockers) {
		this.smes = smes;
		this.locked = locked;
		this.writer = writer;
		this.views = views;
		this.clusters = clusters;
		this.blockers = blockers;
	}

	/**
	 * To the SME that stands for the one it was asked about. Access and correction are
	 * done by what officers show and change before.
	 */
	Mono<Void> fulfil(DataRequest request, Instant now, CurrentUser user) {
		return survivor(request).flatMap((id) -> switch (request.kind()) {
			case ACCESS, CORRECTION -> this.locked.find(id, user).then();
			case STOP -> this.locked.find(id, user)
				.flatMap((sme) -> this.writer.saveLocked(List.of(sme.stopProcessing(now)), user));
			case RESUME -> this.locked.find(id, user)
				.flatMap((sme) -> this.writer.saveLocked(List.of(sme.resumeProcessing(now)), user));
			case ERASURE -> erase(id, now, user);
		});
	}

	Mono<Boolean> loanRuns(DataRequest request) {
		return survivor(request).flatMap(this.blockers::loanRuns);
	}

	private Mono<UUID> survivor(DataRequest request) {
		UUID asked = request.subject().smeId();
		return this.smes.survivorOf(asked).defaultIfEmpty(asked);
	}

	/**
	 * The cluster is locked before the SME, as whoever joins or leaves one does; an SME
	 * that joins one in between is refused. What financing told is looked at before
	 * whether it is all there: a rebuild that begins in between is seen.
	 */
	private Mono<Void> erase(UUID id, Instant now, CurrentUser user) {
		return this.views.find(id, user)
			.flatMap((seen) -> outOfCluster(seen, user))
			.then(Mono.defer(() -> this.locked.find(id, user)))
			.flatMap((sme) -> refuse("erasure-loan-runs", this.blockers.loanRuns(id))
				.then(refuse("erasure-loans-unknown", this.blockers.loansUnknown()))
				.then(refuse("erasure-import-runs", this.blockers.importRuns(sme.profile().location().district())))
				.then(Mono.defer(() -> this.writer.saveErased(sme.erase(now), user))));
	}

	private Mono<Void> outOfCluster(Sme sme, CurrentUser user) {
		UUID cluster = sme.clusterId();
		return (cluster == null) ? Mono.empty() : this.clusters.leave(cluster, sme.id(), user).then();
	}

	private static Mono<Void> refuse(String code, Mono<Boolean> reason) {
		return reason.flatMap((holds) -> holds ? Mono.error(new Conflict(code)) : Mono.empty());
	}

}
