package id.sentra.registry.sme.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import id.sentra.platform.error.Conflict;
import id.sentra.platform.error.Refused;
import id.sentra.platform.id.Ids;
import id.sentra.platform.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * A micro, small or medium enterprise. Immutable: whatever happens to it returns an event
 * that carries the SME as it is afterwards, one version higher.
 *
 * @param verifiedAt when the dinas verified it the last time
 */
public record Sme(UUID id, long version, Profile profile, Scale scale, SmeStatus status, @Nullable UUID clusterId,
		Instant registeredAt, @Nullable Instant verifiedAt) {

	/** Code of the refusal of a business without figures or above the highest ceiling. */
	public static final String NO_SCALE = "sme-without-scale";

	/** Code of the conflict when the present status does not allow what is asked. */
	public static final String STATUS_FORBIDS = "sme-status-forbids";

	/** Code of the conflict when membership of a cluster does not allow what is asked. */
	public static final String IN_CLUSTER = "sme-in-cluster";

	/** Code of the conflict when another SME stands for this one. */
	public static final String MERGED = "sme-merged";

	/** Code of the refusal to merge SMEs that different offices are in charge of. */
	public static final String ACROSS_REGENCIES = "merge-across-regencies";

	/** What stands in place of the name of an erased SME. */
	public static final String ERASED_NAME = "(data dihapus)";

	/** A new SME; refused when its figures make it no SME. */
	public static SmeEvent.SmeRegistered register(Profile profile, ScaleRules rules, Instant now) {
		Sme sme = new Sme(Ids.next(), 1, profile, scale(profile, rules), SmeStatus.REGISTERED, null, now, null);
		return new SmeEvent.SmeRegistered(sme, now);
	}

	public SmeEvent.SmeVerified verify(Instant now) {
		return new SmeEvent.SmeVerified(decided(SmeStatus.VERIFIED).withVerification(now), now);
	}

	/** A verified one is verified anew. */
	public SmeEvent.SmeVerified confirm(Instant now) {
		if (this.status != SmeStatus.VERIFIED) {
			throw new Conflict(STATUS_FORBIDS, this.status);
		}
		return new SmeEvent.SmeVerified(with(SmeStatus.VERIFIED).withVerification(now), now);
	}

	/** It produces nothing any more; nothing new begins for it. */
	public SmeEvent.SmeClosed close(String reason, Instant now) {
		requireActive();
		return new SmeEvent.SmeClosed(with(SmeStatus.CLOSED), now, reason);
	}

	/** It produces again, and waits for verification. */
	public SmeEvent.SmeReopened reopen(String reason, Instant now) {
		if (this.status != SmeStatus.CLOSED) {
			throw new Conflict(STATUS_FORBIDS, this.status);
		}
		return new SmeEvent.SmeReopened(with(SmeStatus.REGISTERED), now, reason);
	}

	public SmeEvent.SmeCorrectionRequested requestCorrection(String reason, Instant now) {
		return new SmeEvent.SmeCorrectionRequested(decided(SmeStatus.CORRECTION_REQUESTED), now, reason);
	}

	public SmeEvent.SmeRejected reject(String reason, Instant now) {
		return new SmeEvent.SmeRejected(decided(SmeStatus.REJECTED), now, reason);
	}

	/**
	 * Takes over a corrected profile; nothing when it changes nothing. A verified SME
	 * stays verified only when the dinas changes it; one that was asked for a correction
	 * waits for verification again.
	 */
	public Optional<SmeEvent.SmeProfileChanged> changeProfile(Profile changed, ScaleRules rules, ChangedBy by,
			Instant now) {
		if (this.status == SmeStatus.MERGED) {
			throw new Conflict(MERGED);
		}
		if (changed.equals(this.profile)) {
			return Optional.empty();
		}
		if (!this.status.mayChangeProfile(by)) {
			throw new Conflict(STATUS_FORBIDS, this.status);
		}
		if (this.clusterId != null && !regency().equals(changed.location().regency())) {
			throw new Conflict(IN_CLUSTER);
		}
		Sme sme = new Sme(this.id, this.version + 1, changed, scale(changed, rules), this.status.afterChange(by),
				this.clusterId, this.registeredAt,
				(this.status == SmeStatus.VERIFIED && by == ChangedBy.DINAS) ? now : this.verifiedAt);
		return Optional.of(new SmeEvent.SmeProfileChanged(sme, now));
	}

	/**
	 * Becomes a member of a cluster of that name; one that is in another leaves it first.
	 */
	public SmeEvent.SmeJoinedCluster joinCluster(UUID cluster, String name, Instant now) {
		requireActive();
		if (this.clusterId != null) {
			throw new Conflict(IN_CLUSTER);
		}
		return new SmeEvent.SmeJoinedCluster(inCluster(cluster), now, name);
	}

	/** Is no longer in the cluster of that name. */
	public SmeEvent.SmeLeftCluster leaveCluster(String name, Instant now) {
		return new SmeEvent.SmeLeftCluster(inCluster(null), now, name);
	}

	/** Gives itself up as a duplicate of another SME of the same regency. */
	public SmeEvent.SmeMerged mergeInto(Sme survivor, Instant now) {
		survivor.requireActive();
		if (this.id.equals(survivor.id)) {
			throw new Refused("merge-with-itself");
		}
		if (!regency().equals(survivor.regency())) {
			throw new Refused(ACROSS_REGENCIES);
		}
		if (this.clusterId != null) {
			throw new Conflict(IN_CLUSTER);
		}
		if (this.status == SmeStatus.SUSPENDED) {
			throw new Conflict(STATUS_FORBIDS, this.status);
		}
		return new SmeEvent.SmeMerged(with(SmeStatus.MERGED), now, survivor.id);
	}

	/**
	 * Takes over from a duplicate what it leaves open itself; nothing when it leaves
	 * nothing.
	 */
	public Optional<SmeEvent.SmeProfileChanged> takeIn(Sme given, Instant now) {
		Profile completed = this.profile.takingIn(given.profile);
		if (completed.equals(this.profile)) {
			return Optional.empty();
		}
		Sme sme = new Sme(this.id, this.version + 1, completed, this.scale, this.status, this.clusterId,
				this.registeredAt, this.verifiedAt);
		return Optional.of(new SmeEvent.SmeProfileChanged(sme, now));
	}

	/**
	 * The same with fields of the duplicate that somebody chose; its size follows from
	 * the figures it then has.
	 */
	public Optional<SmeEvent.SmeProfileChanged> takeIn(Sme given, Set<MergeField> chosen, ScaleRules rules,
			Instant now) {
		if (chosen.isEmpty()) {
			return takeIn(given, now);
		}
		Profile completed = this.profile.takingIn(given.profile, chosen);
		if (completed.equals(this.profile)) {
			return Optional.empty();
		}
		Sme sme = new Sme(this.id, this.version + 1, completed,
				chosen.contains(MergeField.FIGURES) ? scale(completed, rules) : this.scale, this.status, this.clusterId,
				this.registeredAt, this.verifiedAt);
		return Optional.of(new SmeEvent.SmeProfileChanged(sme, now));
	}

	/** Takes part in nothing from now on, because the owner asked for it. */
	public SmeEvent.SmeProcessingStopped stopProcessing(Instant now) {
		if (!this.status.mayBeStopped()) {
			throw new Conflict(STATUS_FORBIDS, this.status);
		}
		return new SmeEvent.SmeProcessingStopped(with(SmeStatus.SUSPENDED), now);
	}

	/**
	 * Takes part again once the dinas has verified it anew; one that was rejected or
	 * closed before is so again.
	 */
	public SmeEvent.SmeProcessingResumed resumeProcessing(SmeStatus before, Instant now) {
		if (this.status != SmeStatus.SUSPENDED) {
			throw new Conflict(STATUS_FORBIDS, this.status);
		}
		return new SmeEvent.SmeProcessingResumed(with(before.afterSuspension()), now);
	}

	/**
	 * Is no more than a number in counts; who and what it was is forgotten for good. A
	 * duplicate stays one, since counts leave duplicates out.
	 */
	public SmeEvent.SmeErased erase(Instant now) {
		if (this.clusterId != null) {
			throw new Conflict(IN_CLUSTER);
		}
		SmeStatus after = (this.status == SmeStatus.MERGED) ? SmeStatus.MERGED : SmeStatus.CLOSED;
		return new SmeEvent.SmeErased(with(after), now);
	}

	/**
	 * Was entered by mistake and never decided about: it is taken back, and who it was is
	 * forgotten.
	 */
	public SmeEvent.SmeWithdrawn withdraw(Instant now) {
		if (this.status != SmeStatus.REGISTERED) {
			throw new Conflict(STATUS_FORBIDS, this.status);
		}
		if (this.clusterId != null) {
			throw new Conflict(IN_CLUSTER);
		}
		return new SmeEvent.SmeWithdrawn(with(SmeStatus.CLOSED), now);
	}

	/** Is as it was before its last change again, one version higher. */
	public SmeEvent.SmeProfileChanged restore(Sme before, Instant now) {
		Sme sme = new Sme(this.id, this.version + 1, before.profile, before.scale, before.status, this.clusterId,
				this.registeredAt, before.verifiedAt);
		return new SmeEvent.SmeProfileChanged(sme, now);
	}

	/** The regency or city whose office is in charge. */
	public RegionCode regency() {
		return this.profile.location().regency();
	}

	private Sme decided(SmeStatus decided) {
		if (!this.status.mayBecome(decided)) {
			throw new Conflict(STATUS_FORBIDS, this.status);
		}
		return with(decided);
	}

	private Sme with(SmeStatus changed) {
		return new Sme(this.id, this.version + 1, this.profile, this.scale, changed, this.clusterId, this.registeredAt,
				this.verifiedAt);
	}

	private Sme inCluster(@Nullable UUID cluster) {
		return new Sme(this.id, this.version + 1, this.profile, this.scale, this.status, cluster, this.registeredAt,
				this.verifiedAt);
	}

	private Sme withVerification(Instant now) {
		return new Sme(this.id, this.version, this.profile, this.scale, this.status, this.clusterId, this.registeredAt,
				now);
	}

	/** As it was in an earlier version, of the owner it has now. */
	public Sme asOfVersion(long earlierVersion, Business business, Location location, Scale earlierScale,
			SmeStatus earlierStatus) {
		return new Sme(this.id, earlierVersion, new Profile(this.profile.owner(), business, location), earlierScale,
				earlierStatus, null, this.registeredAt, null);
	}

	private void requireActive() {
		if (!this.status.isActive()) {
			throw new Conflict(STATUS_FORBIDS, this.status);
		}
	}

	private static Scale scale(Profile profile, ScaleRules rules) {
		return rules.scaleOf(profile.business()).orElseThrow(() -> new Refused(NO_SCALE));
	}

}
