package id.sentra.registry.sme.web;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class AddressTextTests {

	@ParameterizedTest
	@ValueSource(strings = { "0812-7770-6200", "+62 812 7770 6200", "2172015203850001", "siti@contoh.id",
			"HP 081234567890", "wa:0812-3456-7890", "0812/3456/7890", "0812 3456 7890 Siti", "tel. 0771 \u2013 21234",
			"nik 2172015203850001", "6281234567890", "Siti 9120001234567 0812-3456-7890" })
	void finds_numbers_and_addresses_of_people_however_they_are_written(String text) {
		assertThat(AddressText.isPersonal(text)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "warung ani", "9120001234567", "9120 0012 34567", "Usaha 62001", "Toko 21",
			"Batik 1998", "NIB 9120001234567", "RT 03/RW 05", "Jl. Merdeka 7 1945" })
	void leaves_names_and_business_numbers(String text) {
		assertThat(AddressText.isPersonal(text)).isFalse();
	}

}
