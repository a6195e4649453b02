package id.sentra.gateway.sme;

import org.jspecify.annotations.Nullable;

/** Unmasked data of an owner; each look at it is written down by the registry. */
record Personal(String ownerName, String nik, @Nullable String phone, @Nullable String email, @Nullable String street) {

	@Override
	public String toString() {
		return "Personal";
	}

}
