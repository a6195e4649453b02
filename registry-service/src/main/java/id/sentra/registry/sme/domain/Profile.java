package id.sentra.registry.sme.domain;

import java.util.Set;

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

	/**
	 * This profile with some of a duplicate's, where that has them, and with what is left
	 * open taken from it as well.
	 */
	Profile takingIn(Profile given, Set<MergeField> chosen) {
		Owner own = new Owner(this.owner.nik(),
				chosen.contains(MergeField.OWNER_NAME) ? given.owner.name() : this.owner.name(), this.owner.gender(),
				chosen(MergeField.PHONE, chosen, given.owner.phone(), this.owner.phone()), this.owner.email(),
				this.owner.lowIncomeHousehold());
		Business mine = this.business;
		Business other = given.business;
		boolean figures = chosen.contains(MergeField.FIGURES);
		BusinessDetails details = new BusinessDetails(
				chosen(MergeField.PRODUCT, chosen, other.details().product(), mine.details().product()),
				chosen(MergeField.NIB, chosen, other.details().nib(), mine.details().nib()));
		Business both = new Business(chosen.contains(MergeField.BUSINESS_NAME) ? other.name() : mine.name(), details,
				chosen(MergeField.KBLI, chosen, other.kbli(), mine.kbli()),
				chosen(MergeField.SINCE, chosen, other.since(), mine.since()),
				figures ? other.capital() : mine.capital(), figures ? other.yearlySales() : mine.yearlySales());
		return new Profile(own, both, takesPlace(given, chosen) ? given.location : this.location).takingIn(given);
	}

	/**
	 * To another district an SME moves by a change of its own, which asks for a reason.
	 */
	private boolean takesPlace(Profile given, Set<MergeField> chosen) {
		return chosen.contains(MergeField.PLACE) && this.location.district().equals(given.location.district());
	}

	private static <T> @Nullable T chosen(MergeField field, Set<MergeField> chosen, @Nullable T given,
			@Nullable T own) {
		return chosen.contains(field) ? either(given, own) : own;
	}

	public SmeKey key() {
		return new SmeKey(this.owner.nik(), this.business.key());
	}

	static <T> @Nullable T either(@Nullable T newer, @Nullable T older) {
		return (newer != null) ? newer : older;
	}

}
