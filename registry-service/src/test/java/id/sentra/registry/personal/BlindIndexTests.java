package id.sentra.registry.personal;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BlindIndexTests {

	private final BlindIndex index = new BlindIndex(TestKeys.keys("k1", "i1"));

	@Test
	void equal_values_have_equal_indexes_and_others_do_not() {
		assertThat(this.index.of("nik", "2172015708850001")).isEqualTo(this.index.of("nik", "2172015708850001"))
			.isNotEqualTo(this.index.of("nik", "2172015708850002"))
			.isNotEqualTo(this.index.of("phone", "2172015708850001"));
	}

	@Test
	void after_a_rotation_both_are_looked_for_and_the_newer_is_written() {
		BlindIndex rotated = new BlindIndex(TestKeys.keys("k1", "i1", "i2"));
		byte[] old = this.index.of("nik", "2172015708850001");
		assertThat(rotated.all("nik", "2172015708850001")).hasSize(2)
			.containsExactly(rotated.of("nik", "2172015708850001"), old);
	}

}
