package id.sentra.registry.sme.web;

import id.sentra.platform.web.OneOf;
import id.sentra.registry.sme.domain.Gender;
import id.sentra.registry.sme.domain.BusinessDetails;
import org.jspecify.annotations.Nullable;

/**
 * What is declared about an SME, as it is sent in; by an owner with the version of the
 * consent he gave. Its text form tells nothing.
 */
record ProfileRequest(@Nullable String nik, @Nullable String ownerName, @OneOf(Gender.class) @Nullable String gender,
		@Nullable String phone, @Nullable String email, @Nullable Boolean lowIncomeHousehold,
		@Nullable String businessName, @Nullable String product, @Nullable String kbliCode,
		@Nullable String kbliEdition, @Nullable String nib, @Nullable String regionCode, @Nullable String villageCode,
		@Nullable String street, @Nullable String since, @Nullable Long capital, @Nullable Long yearlySales,
		@Nullable String consent) {

	/** The details as they were sent in, not parsed yet. */
	BusinessDetails details() {
		return new BusinessDetails(this.product, this.nib);
	}

	@Override
	public String toString() {
		return "ProfileRequest";
	}

}
