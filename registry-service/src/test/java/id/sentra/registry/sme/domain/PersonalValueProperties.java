package id.sentra.registry.sme.domain;

import java.time.LocalDate;

import id.sentra.registry.sme.PhoneNumbers;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.time.api.Dates;

import static org.assertj.core.api.Assertions.assertThat;

class PersonalValueProperties {

	@Property
	void every_nik_made_by_the_rules_is_read_back(@ForAll("niks") String nik) {
		assertThat(Nik.parse(nik)).contains(new Nik(nik));
		assertThat(new Nik(nik).toString()).doesNotContain(nik.substring(0, 12));
	}

	@Property
	void no_text_makes_a_parser_throw(@ForAll String text) {
		assertThat(Nik.parse(text)).isNotNull();
		assertThat(Nib.parse(text)).isNotNull();
		assertThat(EmailAddress.parse(text)).isNotNull();
		assertThat(PhoneNumbers.parse(text)).isNotNull();
		assertThat(BusinessName.of(text)).isNotNull();
		assertThat(OwnerName.of(text)).isNotNull();
	}

	@Property
	void a_mobile_number_is_the_same_however_it_is_written(@ForAll("mobiles") String national) {
		assertThat(PhoneNumbers.parse("0" + national)).contains(new PhoneNumber("+62" + national))
			.isEqualTo(PhoneNumbers.parse(national))
			.isEqualTo(PhoneNumbers.parse("62" + national))
			.isEqualTo(PhoneNumbers.parse("+62 " + national.substring(0, 3) + "-" + national.substring(3)));
		assertThat(PhoneNumbers.parse("0" + national).orElseThrow().toString())
			.doesNotContain(national.substring(0, 6));
	}

	@Property
	void a_name_stays_the_same_in_another_case_and_with_other_punctuation(@ForAll("words") String a,
			@ForAll("words") String b) {
		assertThat(BusinessName.of(a + " " + b)).isEqualTo(BusinessName.of("  " + a.toUpperCase() + " -  " + b + "."));
	}

	@Property
	void an_owner_is_found_with_and_without_titles_and_never_shown(@ForAll("words") String a,
			@ForAll("words") String b) {
		OwnerName bare = OwnerName.of("Nama" + a + " " + b);
		assertThat(OwnerName.of("Hj. Nama" + a.toUpperCase() + "  " + b + ", S.Pd., M.M.")).isEqualTo(bare);
		assertThat(OwnerName.of("Ibu Dra. Nama" + a + "-" + b)).isEqualTo(bare);
		assertThat(bare.toString()).doesNotContain(bare.value());
	}

	@Example
	void an_owner_who_is_called_by_a_title_only_is_still_found() {
		assertThat(OwnerName.of("H.")).isEqualTo(new OwnerName("h"));
		assertThat(OwnerName.of("Haji Ibu")).isEqualTo(new OwnerName("ibu"));
		assertThat(OwnerName.of(", S.E.")).isEqualTo(new OwnerName("s e"));
		assertThat(BusinessName.of("Ibu Hj. Siti").value()).isEqualTo("ibu hj siti");
	}

	@Property
	void an_email_address_is_read_back_in_lower_case_and_never_shown(@ForAll("words") String name,
			@ForAll("words") String host) {
		EmailAddress read = EmailAddress.parse(" " + name.toUpperCase() + "@" + host + ".co.id ").orElseThrow();
		assertThat(read.value()).isEqualTo(name + "@" + host + ".co.id");
		assertThat(read.toString()).startsWith(name.charAt(0) + "***@");
	}

	@Provide
	Arbitrary<String> niks() {
		Arbitrary<LocalDate> births = Dates.dates().between(LocalDate.of(1901, 1, 1), LocalDate.of(2025, 12, 31));
		return Combinators
			.combine(Arbitraries.integers().between(11, 99).filter((province) -> province != 20),
					Arbitraries.integers().between(1, 99), Arbitraries.integers().between(1, 99), births,
					Arbitraries.of(0, 40), Arbitraries.integers().between(1, 9999))
			.as((province, regency, district, birth, woman, serial) -> String.format("%02d%02d%02d%02d%02d%02d%04d",
					province, regency, district, birth.getDayOfMonth() + woman, birth.getMonthValue(),
					birth.getYear() % 100, serial));
	}

	@Provide
	Arbitrary<String> mobiles() {
		return Arbitraries.strings().numeric().ofLength(7).map((rest) -> "812" + "3" + rest);
	}

	@Provide
	Arbitrary<String> words() {
		return Arbitraries.strings().withCharRange('a', 'z').ofMinLength(2).ofMaxLength(12);
	}

}
