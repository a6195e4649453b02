package id.sentra.registry.cluster;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;

import id.sentra.platform.error.Refused;
import id.sentra.platform.id.Ids;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.tx.Transactions;
import id.sentra.registry.cluster.domain.Assessment;
import id.sentra.registry.cluster.domain.Cluster;
import id.sentra.registry.cluster.domain.ClusterEvent;
import id.sentra.registry.cluster.domain.Judgement;
import id.sentra.registry.cluster.domain.TypeRegulations;
import id.sentra.registry.cluster.domain.TypeRules;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Forms clusters, names their leaders and assesses them: each command one transaction
 * with its event.
 */
@Service
public class ClusterService {

	private final Transactions transactions;

	private final Clusters clusters;

	private final Members members;

	private final Assessments assessments;

	private final ClusterWriter writer;

	private final TypeRegulations regulations;

	private final Clock clock;

	ClusterService(Transactions transactions, Clusters clusters, Members members, Assessments assessments,
			ClusterWriter writer, TypeRegulations regulations, Clock clock) {
		this.transactions = transactions;
		this.clusters = clusters;
		this.members = members;
		this.assessments = assessments;
		this.writer = writer;
		this.regulations = regulations;
		this.clock = clock;
	}

	/** A new cluster without members; conflict when its name is taken in its regency. */
	public Mono<Cluster> form(String name, String product, RegionCode region, CurrentUser user) {
		ClusterWriter.requireMayChange(region, user);
		ClusterEvent.ClusterFormed event = Cluster.form(name, product, region, this.clock.instant());
		return this.transactions.in(user.scope(), this.writer.add(event, user.username()));
	}

	/** Names a member as leader. */
	public Mono<Cluster> lead(UUID id, long version, UUID sme, CurrentUser user) {
		Mono<Cluster> work = this.writer.locked(id, version, user).flatMap((cluster) -> {
			if (sme.equals(cluster.leader())) {
				return Mono.just(cluster);
			}
			Cluster led = cluster.ledBy(sme);
			return this.members.contains(id, sme)
				.filter(Boolean::booleanValue)
				.switchIfEmpty(Mono.error(() -> new Refused("leader-not-member")))
				.then(this.clusters.save(led))
				.thenReturn(led);
		});
		return this.transactions.in(user.scope(), work);
	}

	/** Judges the cluster by its traits under the rules of today. */
	public Mono<Cluster> assess(UUID id, long version, Map<String, Boolean> answers, CurrentUser user) {
		Instant now = this.clock.instant();
		Mono<Cluster> work = this.writer.locked(id, version, user).flatMap((cluster) -> {
			TypeRules rules = rules();
			Judgement judgement = rules.judge(answers);
			Assessment assessment = new Assessment(Ids.next(), rules.version(), answers, judgement, user.username(),
					now);
			return this.writer.save(cluster.assess(judgement, now))
				.flatMap((assessed) -> this.assessments.add(assessed, assessment).thenReturn(assessed));
		});
		return this.transactions.in(user.scope(), work);
	}

	/** The rules of today. */
	public TypeRules rules() {
		return this.regulations.on(LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC));
	}

}
