package id.sentra.registry.sme.domain;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PublicTextTests {

	@ParameterizedTest
	@ValueSource(strings = { "Warung Ani 0812-3456-7890", "Toko 2172015708850001", "Kue ani@contoh.id",
			"WA +62 812 3456 7890", "Warung Ani 0812 - 3456 - 7890", "Warung Ani 0812\u20133456\u20137890",
			"Warung Ani 0812_3456_7890", "Warung Ani 0812, 3456, 7890", "Warung Ani 0812\u00a03456\u00a07890",
			"Warung Ani 0\u200b8\u200b1\u200b2\u200b3\u200b4\u200b5\u200b6\u200b7\u200b8", "Warung 0812 2012 2013",
			"Warung \u0660\u0668\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668", "Kue (0771) - 21234" })
	void finds_numbers_and_addresses_of_people(String text) {
		assertThat(PublicText.carriesPersonalData(text)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Warung 234", "Toko 1945 Jaya 2", "Bakso Pak Min @ Pasar", "Es 5000 serba 10000",
			"Toko 21", "Batik 1998 - 2024", "Warung RT 03/RW 05 No. 12", "Kedai 24 Jam, Jl. 17" })
	void leaves_ordinary_names(String text) {
		assertThat(PublicText.carriesPersonalData(text)).isFalse();
	}

}
