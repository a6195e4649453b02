package id.sentra.registry.sme.domain;

import org.jspecify.annotations.Nullable;

/**
 * The person behind the business. Its text form names nobody.
 */
public record Owner(Nik nik, String name, Gender gender, @Nullable PhoneNumber phone, @Nullable EmailAddress email,
		boolean lowIncomeHousehold) {

	/** The name by which it is found. */
	public OwnerName key() {
		return OwnerName.of(this.name);
	}

	Owner completedBy(Owner older) {
		return new Owner(this.nik, this.name, this.gender, Profile.either(this.phone, older.phone),
				Profile.either(this.email, older.email), this.lowIncomeHousehold);
	}

	@Override
	public String toString() {
		return "Owner[" + this.nik + "]";
	}

}
