package id.sentra.registry.sme.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import id.sentra.platform.error.Conflict;
import id.sentra.platform.error.Refused;
import id.sentra.platform.id.Ids;

/**
 * A micro, small or medium enterprise. Immutable: whatever happens to it returns an event
 * that carries the SME as it is afterwards, one version higher.
 */
public record Sme(UUID id, long version, Profile profile, Scale scale, Standing standing) {

	/** Code of the refusal of a business without figures or above the highest ceiling. */
	public static final String NO_SCALE = "sme-without-scale";

	/** Code of the conflict when the present status does not allow what is asked. */
	public static final String STATUS_FORBIDS = "sme-status-forbids";

	/** A new SME; refused when its figures make it no SME. */
	public static SmeEvent.SmeRegistered register(Profile profile, ScaleRules rules, Instant now) {
		Standing standing = new Standing(SmeStatus.REGISTERED, null, now);
		return new SmeEvent.SmeRegistered(new Sme(Ids.next(), 1, profile, scale(profile, rules), standing), now);
	}

	public SmeEvent.SmeVerified verify(Instant now) {
		return new SmeEvent.SmeVerified(decided(SmeStatus.VERIFIED), now);
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
		if (changed.equals(this.profile)) {
			return Optional.empty();
		}
		if (!status().mayChangeProfile()) {
			throw new Conflict(STATUS_FORBIDS, status());
		}
		boolean staysVerified = status() == SmeStatus.VERIFIED && by == ChangedBy.DINAS;
		Standing after = this.standing.with(staysVerified ? SmeStatus.VERIFIED : SmeStatus.REGISTERED);
		Sme sme = new Sme(this.id, this.version + 1, changed, scale(changed, rules), after);
		return Optional.of(new SmeEvent.SmeProfileChanged(sme, now));
	}

	public SmeStatus status() {
		return this.standing.status();
	}

	private Sme decided(SmeStatus decided) {
		if (!status().mayBecome(decided)) {
			throw new Conflict(STATUS_FORBIDS, status());
		}
		return new Sme(this.id, this.version + 1, this.profile, this.scale, this.standing.with(decided));
	}

	private static Scale scale(Profile profile, ScaleRules rules) {
		return rules.scaleOf(profile.business()).orElseThrow(() -> new Refused(NO_SCALE));
	}

}
