package id.sentra.registry.sme;

import java.util.List;
import java.util.UUID;

import id.sentra.registry.personal.BlindIndex;
import id.sentra.registry.personal.FieldCipher;
import id.sentra.registry.personal.FieldPlace;
import id.sentra.registry.sme.domain.EmailAddress;
import id.sentra.registry.sme.domain.Nik;
import id.sentra.registry.sme.domain.PhoneNumber;
import id.sentra.registry.sme.domain.Profile;
import id.sentra.registry.sme.domain.Sme;
import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;

/**
 * Encrypts the personal fields of an SME on the way in and decrypts them on the way out.
 */
final class SmeEncryption {

	private static final String TABLE = "sme";

	private final FieldCipher cipher;

	private final BlindIndex index;

	SmeEncryption(FieldCipher cipher, BlindIndex index) {
		this.cipher = cipher;
		this.index = index;
	}

	StoredSme encrypt(Sme sme) {
		Profile profile = sme.profile();
		PhoneNumber phone = profile.owner().phone();
		EmailAddress email = profile.owner().email();
		String nik = profile.owner().nik().value();
		StoredSme.Contact contact = new StoredSme.Contact((phone != null) ? encrypt("phone", sme, phone.value()) : null,
				(phone != null) ? this.index.of("phone", phone.value()) : null,
				(email != null) ? encrypt("email", sme, email.value()) : null,
				(profile.location().street() != null) ? encrypt("street", sme, profile.location().street()) : null);
		return new StoredSme(sme, encrypt("nik", sme, nik), this.index.of("nik", nik), contact);
	}

	Nik nik(Readable row) {
		byte[] encrypted = row.get("nik", byte[].class);
		return new Nik(this.cipher.decryptText(encrypted, place("nik", id(row))));
	}

	@Nullable PhoneNumber phone(Readable row) {
		String phone = decrypt("phone", row);
		return (phone != null) ? new PhoneNumber(phone) : null;
	}

	@Nullable EmailAddress email(Readable row) {
		String email = decrypt("email", row);
		return (email != null) ? new EmailAddress(email) : null;
	}

	@Nullable String street(Readable row) {
		return decrypt("street", row);
	}

	List<byte[]> nikIndexes(Nik nik) {
		return this.index.all("nik", nik.value());
	}

	List<byte[]> phoneIndexes(PhoneNumber phone) {
		return this.index.all("phone", phone.value());
	}

	private byte[] encrypt(String column, Sme sme, String value) {
		return this.cipher.encrypt(value, place(column, sme.id()));
	}

	private @Nullable String decrypt(String column, Readable row) {
		byte[] encrypted = row.get(column, byte[].class);
		return (encrypted != null) ? this.cipher.decryptText(encrypted, place(column, id(row))) : null;
	}

	private static UUID id(Readable row) {
		return row.get("id", UUID.class);
	}

	private static FieldPlace place(String column, UUID id) {
		return new FieldPlace(TABLE, column, id);
	}

}
