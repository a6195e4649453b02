package id.sentra.registry.sme.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.sentra.platform.web.OneOf;
import id.sentra.registry.sme.domain.BusinessDetails;
import id.sentra.registry.sme.domain.Gender;
import org.jspecify.annotations.Nullable;

/**
 * What is declared about an SME, as it is sent in; by an owner with the version of the
 * consent he gave, by the dinas with the reason for another NIK or district;
 * {@code details} are not parsed yet. Its text form tells nothing.
 */
record ProfileRequest(@Nullable String nik, @Nullable String ownerName, @OneOf(Gender.class) @Nullable String gender,
		@Nullable String phone, @Nullable String email, @Nullable Boolean lowIncomeHousehold,
		@Nullable String businessName, @JsonUnwrapped BusinessDetails details, @Nullable String kbliCode,
		@Nullable String kbliEdition, @Nullable String regionCode, @Nullable String villageCode,
		@Nullable String street, @Nullable String since, @Nullable Long capital, @Nullable Long yearlySales,
		@Nullable String consent, @Nullable String reason) {

	@Override
	public String toString() {
		return "ProfileRequest";
	}

}
