package id.sentra.registry.sme.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.sentra.platform.money.Rupiah;
import id.sentra.registry.sme.domain.Business;
import id.sentra.registry.sme.domain.BusinessDetails;
import id.sentra.registry.sme.domain.EmailAddress;
import id.sentra.registry.sme.domain.Gender;
import id.sentra.registry.sme.domain.Kbli;
import id.sentra.registry.sme.domain.Owner;
import id.sentra.registry.sme.domain.PhoneNumber;
import id.sentra.registry.sme.domain.Scale;
import id.sentra.registry.sme.domain.Sme;
import id.sentra.registry.sme.domain.SmeStatus;
import org.jspecify.annotations.Nullable;

/**
 * An SME as lists and pages show it: NIK, telephone and e-mail masked, the street left
 * out.
 */
record SmeResponse(UUID id, long version, SmeStatus status, Scale scale, String businessName,
		@JsonUnwrapped BusinessDetails details, @Nullable String kbliCode, @Nullable String kbliEdition,
		@Nullable LocalDate since, @Nullable Rupiah capital, @Nullable Rupiah yearlySales, PlaceResponse place,
		OwnerResponse owner, @Nullable UUID clusterId, Instant registeredAt, @Nullable Instant verifiedAt) {

	static SmeResponse of(Sme sme, PlaceResponse place) {
		Business business = sme.profile().business();
		Kbli kbli = business.kbli();
		return new SmeResponse(sme.id(), sme.version(), sme.status(), sme.scale(), business.name(), business.details(),
				(kbli != null) ? kbli.code() : null, (kbli != null) ? kbli.edition() : null, business.since(),
				business.capital(), business.yearlySales(), place, OwnerResponse.of(sme.profile().owner()),
				sme.clusterId(), sme.registeredAt(), sme.verifiedAt());
	}

	/**
	 * District and village, codes and names.
	 */
	record PlaceResponse(String regionCode, String regionName, @Nullable String villageCode,
			@Nullable String villageName) {
	}

	/**
	 * The owner, masked.
	 */
	record OwnerResponse(String name, Gender gender, boolean lowIncomeHousehold, String nik, @Nullable String phone,
			@Nullable String email) {

		static OwnerResponse of(Owner owner) {
			PhoneNumber phone = owner.phone();
			EmailAddress email = owner.email();
			return new OwnerResponse(owner.name(), owner.gender(), owner.lowIncomeHousehold(), owner.nik().masked(),
					(phone != null) ? phone.masked() : null, (email != null) ? email.masked() : null);
		}

	}

}
