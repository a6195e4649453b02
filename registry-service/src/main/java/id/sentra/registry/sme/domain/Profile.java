package id.sentra.registry.sme.domain;

import org.jspecify.annotations.Nullable;

/**
 * All that is declared about an SME.
 */
public record Profile(Owner owner, Business business, Location location) {

	/** This profile, with what it leaves open taken from an older one of the same SME. */
	public Profile completedBy(Profile older) {
		return new Profile(this.owner.completedBy(older.owner), this.business.completedBy(older.business),
				this.location.completedBy(older.location));
	}

	/**
	 * This profile, with what it leaves open taken from a duplicate's. Figures belong
	 * together and stay as they are.
	 */
	Profile takingIn(Profile given) {
		Business own = this.business;
		Business both = own.completedBy(given.business);
		boolean sameDistrict = this.location.district().equals(given.location.district());
		return new Profile(this.owner.completedBy(given.owner),
				new Business(own.name(), both.details(), both.kbli(), both.since(), own.capital(), own.yearlySales()),
				sameDistrict ? this.location.completedBy(given.location) : this.location);
	}

	public SmeKey key() {
		return new SmeKey(this.owner.nik(), this.business.key());
	}

	static <T> @Nullable T either(@Nullable T newer, @Nullable T older) {
		return (newer != null) ? newer : older;
	}

}
