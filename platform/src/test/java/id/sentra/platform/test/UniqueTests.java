package id.sentra.platform.test;

import java.util.UUID;
import java.util.stream.Stream;

import id.sentra.platform.text.PublicText;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class UniqueTests {

	@Test
	void each_word_is_another_and_letters_only() {
		assertThat(Stream.generate(Unique::word).limit(1_000)).doesNotHaveDuplicates()
			.allMatch((word) -> word.matches("[a-z]{4}"));
	}

	@Test
	void an_id_has_one_word_even_where_its_digits_are_a_nik() {
		UUID id = UUID.fromString("21720157-0885-0001-b77e-3f1b6a0c4e11");
		assertThat(PublicText.carriesNik("BR-" + id)).isTrue();
		assertThat(PublicText.carriesNik("BR-" + Unique.word(id))).isFalse();
		assertThat(Unique.word(id)).isEqualTo("cbhcabfhaiifaaablhhodpblgkameobb");
	}

}
