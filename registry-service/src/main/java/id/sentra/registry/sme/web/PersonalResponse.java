package id.sentra.registry.sme.web;

import java.util.UUID;

import id.sentra.registry.sme.domain.EmailAddress;
import id.sentra.registry.sme.domain.Owner;
import id.sentra.registry.sme.domain.PhoneNumber;
import id.sentra.registry.sme.domain.Sme;
import org.jspecify.annotations.Nullable;

/**
 * Personal data of an SME unmasked, for those who may; each answer is written down.
 */
record PersonalResponse(UUID id, String ownerName, String nik, @Nullable String phone, @Nullable String email,
		@Nullable String street) {

	static PersonalResponse of(Sme sme) {
		Owner owner = sme.profile().owner();
		PhoneNumber phone = owner.phone();
		EmailAddress email = owner.email();
		return new PersonalResponse(sme.id(), owner.name(), owner.nik().value(), (phone != null) ? phone.value() : null,
				(email != null) ? email.value() : null, sme.profile().location().street());
	}

	@Override
	public String toString() {
		return "PersonalResponse[" + this.id + "]";
	}

}
