package id.sentra.training.mentor.domain;

import java.util.UUID;

import id.sentra.platform.id.Ids;
import id.sentra.platform.region.RegionCode;

/**
 * Who mentors SMEs of a region: a name and the account it signs in with, nothing more of
 * the person.
 */
public record Mentor(UUID id, long version, RegionCode region, Badge badge, boolean active) {

	public static Mentor add(RegionCode region, Badge badge) {
		return new Mentor(Ids.next(), 1, region, badge, true);
	}

	public Mentor revise(String name, String username) {
		return new Mentor(this.id, this.version + 1, this.region, new Badge(this.badge.code(), name, username),
				this.active);
	}

	/** Asked for new mentorings, or no longer. */
	public Mentor activate(boolean open) {
		return new Mentor(this.id, this.version + 1, this.region, this.badge, open);
	}

	/**
	 * The code by which events name a mentor, the name people read, and the account.
	 */
	public record Badge(String code, String name, String username) {
	}

}
