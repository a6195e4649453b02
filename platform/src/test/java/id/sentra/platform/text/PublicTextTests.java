package id.sentra.platform.text;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PublicTextTests {

	@ParameterizedTest
	@ValueSource(strings = { "Warung Ani 0812-3456-7890", "Toko 2172015708850001", "Kue ani@contoh.id",
			"WA +62 812 3456 7890", "Warung Ani 0812 - 3456 - 7890", "Warung Ani 0812\u20133456\u20137890",
			"Warung Ani 0812_3456_7890", "Warung Ani 0812, 3456, 7890", "Warung Ani 0812\u00a03456\u00a07890",
			"Warung Ani 0\u200b8\u200b1\u200b2\u200b3\u200b4\u200b5\u200b6\u200b7\u200b8", "Warung 0812 2012 2013",
			"Warung \u0660\u0668\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668", "Kue (0771) - 21234",
			"Warung 08-12-2012-34", "Toko 0\uff1812345678\uff19", "Toko (0771) 21234", "Toko 62 771 2123",
			"NIB 1234567890123", "811 770 1234" })
	void finds_numbers_and_addresses_of_people(String text) {
		assertThat(PublicText.carriesPersonalData(text)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Warung 234", "Toko 1945 Jaya 2", "Bakso Pak Min @ Pasar", "Es 5000 serba 10000",
			"Toko 21", "Batik 1998 - 2024", "Warung RT 03/RW 05 No. 12", "Kedai 24 Jam, Jl. 17",
			"Foto produk, 17-08-2026", "Kelas 12/11/2026 (pagi)", "77613168", "Bazar 08366 1234", "Batik 12345678" })
	void leaves_ordinary_names(String text) {
		assertThat(PublicText.carriesPersonalData(text)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "2172015708850001", "17/DB/2172015708850001", "2172 0157 0885 0001",
			"21.72.01.570885.0001", "NIK:2172-0157-0885-0001.", "2172015708850001/5000000", "TRX.1.2172015708850001",
			"\u0662\u0661\u0667\u0662\u0660\u0661\u0665\u0667\u0660\u0668\u0668\u0665\u0660\u0660\u0660\u0661" })
	void finds_a_nik_in_a_reference(String text) {
		assertThat(PublicText.carriesNik(text)).isTrue();
		assertThat(PublicText.carriesContact(text)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "17/DB/2021", "2026112112345678", "20261121BRINIDJA010O0100012345", "8000123456789012345",
			"21720157088500012", "2172015799990001", "2172015708850000", "1234567890123" })
	void leaves_numbers_that_are_no_nik(String text) {
		assertThat(PublicText.carriesNik(text)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Hubungi 0812-3456-7890", "kirim ke ani@contoh.id", "+62 812 3456 7890",
			"(+62) 811-770-123", "WA 6281177012345", "0811770123", "+62 0811 770 123", "0062811770123",
			"0811\u200b770\u200b123", "08\u0661\u0661 770 123", "0812 \u2013 3456 \u2013 7890", "62-811-770-123",
			"harga 5000, 0812 3456 7890" })
	void finds_ways_to_reach_a_person(String text) {
		assertThat(PublicText.carriesContact(text)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "NIB 1234567890123", "Bayar tiap 17-08-2026 pukul 08.00", "60 % @ Pasar",
			"Bazar 12-14/12/2026", "Omzet Rp15.000.000, dihitung 17-08-2026 09:00-10:30", "17.08.2026 09.00-10.30",
			"17/08/2026, 09.00 - 10.30", "08.00-12.00 13.00-16.00", "08.00 s/d 12.00, 13.00 s/d 16.00", "77613168",
			"Bazar 08366 1234", "Rp 810.000.000.000" })
	void leaves_what_reaches_nobody(String text) {
		assertThat(PublicText.carriesContact(text)).isFalse();
	}

}
