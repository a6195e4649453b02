package id.sentra.registry.sme;

import id.sentra.registry.sme.domain.Sme;
import org.jspecify.annotations.Nullable;

/**
 * An SME with its personal fields as they are stored.
 */
record StoredSme(Sme sme, byte[] nik, byte[] nikIndex, Contact contact) {

	/**
	 * Ciphertexts of what may be left open, and the index of the telephone number.
	 */
	record Contact(byte @Nullable [] phone, byte @Nullable [] phoneIndex, byte @Nullable [] email,
			byte @Nullable [] street) {
	}

}
