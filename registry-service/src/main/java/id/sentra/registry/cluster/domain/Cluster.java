package id.sentra.registry.cluster.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import id.sentra.platform.error.Refused;
import id.sentra.platform.id.Ids;
import id.sentra.platform.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * SMEs of one product and one regency that work together. Immutable: whatever happens to
 * it returns the cluster as it is afterwards, one version higher.
 *
 * @param region the district of its seat
 * @param leader the member that speaks for it
 * @param finding its type and why, once assessed
 * @param members how many members it has
 */
public record Cluster(UUID id, long version, String name, String product, RegionCode region, @Nullable UUID leader,
		Finding finding, int members) {

	public static ClusterEvent.ClusterFormed form(String name, String product, RegionCode region, Instant now) {
		return new ClusterEvent.ClusterFormed(new Cluster(Ids.next(), 1, name, product, region, null, Finding.NONE, 0),
				now);
	}

	/** Takes in an SME of the same regency. */
	public ClusterEvent.ClusterMemberJoined join(UUID sme, RegionCode regency, Instant now) {
		if (!this.region.isWithin(regency)) {
			throw new Refused("cluster-of-other-regency");
		}
		return new ClusterEvent.ClusterMemberJoined(with(this.leader, this.finding, this.members + 1), now, sme);
	}

	/** Lets a member go; a leader who goes leaves the cluster without one. */
	public ClusterEvent.ClusterMemberLeft leave(UUID sme, Instant now) {
		UUID remaining = sme.equals(this.leader) ? null : this.leader;
		return new ClusterEvent.ClusterMemberLeft(with(remaining, this.finding, this.members - 1), now, sme);
	}

	/** Led by that member from now on. */
	public Cluster ledBy(UUID member) {
		return with(member, this.finding, this.members);
	}

	public ClusterEvent.ClusterAssessed assess(Judgement judgement, Instant now) {
		Finding found = new Finding(judgement.type(), judgement.reasons());
		return new ClusterEvent.ClusterAssessed(with(this.leader, found, this.members), now);
	}

	private Cluster with(@Nullable UUID leads, Finding found, int count) {
		return new Cluster(this.id, this.version + 1, this.name, this.product, this.region, leads, found, count);
	}

	/**
	 * The type the last assessment came to and the traits that decided it.
	 */
	public record Finding(@Nullable ClusterType type, List<String> reasons) {

		/** Of a cluster that was never assessed. */
		public static final Finding NONE = new Finding(null, List.of());

	}

}
