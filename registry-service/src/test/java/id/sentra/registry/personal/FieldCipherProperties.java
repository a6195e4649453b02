package id.sentra.registry.personal;

import java.util.Arrays;
import java.util.UUID;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FieldCipherProperties {

	private static final PersonalKeys KEYS = TestKeys.keys("k1", "i1");

	private static final FieldPlace PLACE = new FieldPlace("sme", "nik", UUID.randomUUID());

	private final FieldCipher cipher = new FieldCipher(KEYS);

	@Property(tries = 300)
	void what_is_encrypted_is_read_back(@ForAll byte[] content) {
		assertThat(this.cipher.decrypt(this.cipher.encrypt(content, PLACE), PLACE)).isEqualTo(content);
	}

	@Property(tries = 300)
	void any_bit_changed_is_found(@ForAll String text, @ForAll @IntRange(max = 1_000_000) int where) {
		byte[] encrypted = this.cipher.encrypt(text, PLACE);
		encrypted[where % encrypted.length] ^= (byte) (1 << (where % 8));
		assertThatExceptionOfType(TamperedField.class).isThrownBy(() -> this.cipher.decrypt(encrypted, PLACE));
	}

	@Property(tries = 100)
	void anything_cut_short_is_found(@ForAll String text, @ForAll @IntRange(max = 1_000_000) int where) {
		byte[] encrypted = this.cipher.encrypt(text, PLACE);
		byte[] cut = Arrays.copyOf(encrypted, where % encrypted.length);
		assertThatExceptionOfType(TamperedField.class).isThrownBy(() -> this.cipher.decrypt(cut, PLACE));
	}

	@Test
	void a_ciphertext_of_another_row_or_column_is_refused() {
		byte[] encrypted = this.cipher.encrypt("rahasia", PLACE);
		FieldPlace otherRow = new FieldPlace("sme", "nik", UUID.randomUUID());
		FieldPlace otherColumn = new FieldPlace("sme", "phone", PLACE.row());
		assertThatExceptionOfType(TamperedField.class).isThrownBy(() -> this.cipher.decrypt(encrypted, otherRow));
		assertThatExceptionOfType(TamperedField.class).isThrownBy(() -> this.cipher.decrypt(encrypted, otherColumn));
	}

	@Test
	void the_same_text_never_looks_the_same_twice() {
		assertThat(this.cipher.encrypt("rahasia", PLACE)).isNotEqualTo(this.cipher.encrypt("rahasia", PLACE));
	}

	@Test
	void an_older_key_still_reads_what_it_wrote_and_the_newer_one_writes() {
		FieldCipher rotated = new FieldCipher(TestKeys.keys("k1", "k2", "i1"));
		byte[] old = this.cipher.encrypt("rahasia", PLACE);
		assertThat(rotated.decryptText(old, PLACE)).isEqualTo("rahasia");
		byte[] fresh = rotated.encrypt("rahasia", PLACE);
		assertThatExceptionOfType(TamperedField.class).isThrownBy(() -> this.cipher.decrypt(fresh, PLACE));
	}

}
