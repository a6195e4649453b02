package id.sentra.registry.cluster;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import id.sentra.platform.error.Conflict;
import id.sentra.platform.error.NotFound;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.tx.Transactions;
import id.sentra.registry.cluster.domain.Cluster;
import id.sentra.registry.sme.LockedSmes;
import id.sentra.registry.sme.SmeWriter;
import id.sentra.registry.sme.domain.Sme;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Lets SMEs join and leave clusters. The cluster is locked first, then the SME, so that
 * an SME is in at most one cluster whoever asks at the same time; both tell of it in the
 * same transaction.
 */
@Service
public class ClusterMembership {

	private final Transactions transactions;

	private final Clusters clusters;

	private final Members members;

	private final ClusterWriter writer;

	private final LockedSmes smes;

	private final SmeWriter smeWriter;

	private final Clock clock;

	ClusterMembership(Transactions transactions, Clusters clusters, Members members, ClusterWriter writer,
			LockedSmes smes, SmeWriter smeWriter, Clock clock) {
		this.transactions = transactions;
		this.clusters = clusters;
		this.members = members;
		this.writer = writer;
		this.smes = smes;
		this.smeWriter = smeWriter;
		this.clock = clock;
	}

	/** Makes an SME a member; nothing changes for one that is. */
	public Mono<Cluster> join(UUID id, UUID smeId, CurrentUser user) {
		Mono<Cluster> work = this.writer.locked(id, user)
			.flatMap((cluster) -> this.smes.find(smeId, user).flatMap((sme) -> {
				UUID present = sme.clusterId();
				if (id.equals(present)) {
					return Mono.just(cluster);
				}
				return (present != null) ? alreadyIn(present) : join(cluster, sme, user);
			}));
		return this.transactions.in(user.scope(), work);
	}

	/** Takes a member out; not found when it is none. */
	public Mono<Cluster> leave(UUID id, UUID smeId, CurrentUser user) {
		Mono<Cluster> work = this.writer.locked(id, user)
			.flatMap((cluster) -> this.smes.find(smeId, user)
				.filter((sme) -> id.equals(sme.clusterId()))
				.switchIfEmpty(Mono.error(() -> new NotFound("member-not-found")))
				.flatMap((sme) -> leave(cluster, sme, user)));
		return this.transactions.in(user.scope(), work);
	}

	private Mono<Cluster> join(Cluster cluster, Sme sme, CurrentUser user) {
		Instant now = this.clock.instant();
		var joined = cluster.join(sme.id(), sme.regency(), now);
		return this.smeWriter.saveLocked(List.of(sme.joinCluster(cluster.id(), cluster.name(), now)), user)
			.then(this.members.add(cluster.id(), sme.id(), sme.profile().location().district(), now))
			.then(this.writer.save(joined));
	}

	private Mono<Cluster> leave(Cluster cluster, Sme sme, CurrentUser user) {
		Instant now = this.clock.instant();
		return this.smeWriter.saveLocked(List.of(sme.leaveCluster(cluster.name(), now)), user)
			.then(this.members.remove(sme.id()))
			.then(this.writer.save(cluster.leave(sme.id(), now)));
	}

	private Mono<Cluster> alreadyIn(UUID other) {
		return this.clusters.find(other)
			.map(Cluster::name)
			.defaultIfEmpty("?")
			.flatMap((name) -> Mono.error(new Conflict("sme-in-other-cluster", name)));
	}

}
