package id.sentra.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PopulationTests {

	private static final DateTimeFormatter DAY_MONTH_YEAR = DateTimeFormatter.ofPattern("ddMMuu")
		.withResolverStyle(ResolverStyle.STRICT);

	private final List<Enterprise> all = Population.ofTanjungpinang();

	@Test
	void each_kecamatan_has_as_many_as_were_counted() {
		Map<String, Long> counts = this.all.stream()
			.collect(Collectors.groupingBy((one) -> one.premises().district().code(), Collectors.counting()));
		assertThat(counts)
			.isEqualTo(Map.of("21.72.04", 3621L, "21.72.02", 5248L, "21.72.03", 1818L, "21.72.01", 2805L));
	}

	@Test
	void each_kelurahan_lies_in_its_kecamatan() {
		Map<String, Set<String>> villages = Row.all("villages.csv")
			.stream()
			.collect(Collectors.groupingBy((row) -> row.text("district_code"),
					Collectors.mapping((row) -> row.text("name"), Collectors.toSet())));
		assertThat(this.all).allSatisfy(
				(one) -> assertThat(villages.get(one.premises().district().code())).contains(one.premises().village()));
	}

	/**
	 * Those that were wrong, and some that were right, as the classification of 2020 has
	 * them.
	 */
	@Test
	void what_is_made_or_sold_has_the_code_of_its_class() {
		Map<String, String> codes = Row.all("businesses.csv")
			.stream()
			.flatMap((row) -> row.several("products").stream().map((product) -> Map.entry(product, row.text("kbli"))))
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
		assertThat(codes).containsEntry("Kosmetik", "47724")
			.containsEntry("Tempe", "10391")
			.containsEntry("Abon ikan", "10219")
			.containsEntry("Kebutuhan sehari-hari", "47112")
			.doesNotContainEntry("Dodol", "10799")
			.doesNotContainEntry("Kusen", "31001");
	}

	@Test
	void no_two_owners_share_an_identity_or_a_phone_number() {
		assertThat(this.all.stream().map((one) -> one.owner().nik())).doesNotHaveDuplicates();
		assertThat(this.all.stream().map((one) -> one.owner().contact().phone())).doesNotHaveDuplicates();
	}

	@Test
	void every_nik_is_well_formed_and_says_the_same_gender_as_the_row() {
		Set<String> districts = Row.all("registration-districts.csv")
			.stream()
			.map((row) -> row.text("code").replace(".", ""))
			.collect(Collectors.toSet());
		assertThat(this.all).allSatisfy((one) -> {
			String nik = one.owner().nik();
			assertThat(nik).matches("\\d{12}9\\d{3}");
			assertThat(districts).contains(nik.substring(0, 6));
			int day = Integer.parseInt(nik.substring(6, 8));
			assertThat(day > 40).isEqualTo(one.owner().female());
			LocalDate.parse("%02d%s".formatted(day % 40, nik.substring(8, 12)), DAY_MONTH_YEAR);
		});
	}

	@Test
	void every_phone_number_is_an_indonesian_mobile_number() {
		PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
		assertThat(this.all).allSatisfy((one) -> {
			var number = parsed(phones, one.owner().contact().phone());
			assertThat(phones.isValidNumberForRegion(number, "ID")).isTrue();
			assertThat(phones.getNumberType(number)).isEqualTo(PhoneNumberUtil.PhoneNumberType.MOBILE);
		});
	}

	@Test
	void all_are_micro_enterprises_of_adults() {
		assertThat(this.all).allSatisfy((one) -> {
			assertThat(one.business().figures().capital()).isBetween(50_000L, 1_000_000_000L);
			assertThat(one.business().figures().turnover()).isBetween(50_000L, 2_000_000_000L);
			assertThat(one.business().figures().since()).isBefore(LocalDate.of(2026, 10, 1));
		});
	}

	@Test
	void about_one_household_in_six_is_poor_and_most_owners_are_women() {
		assertThat(share((one) -> one.owner().lowIncome())).isBetween(0.15, 0.17);
		assertThat(share((one) -> one.owner().female())).isBetween(0.55, 0.61);
	}

	@Test
	void business_codes_have_five_digits_and_licence_numbers_thirteen() {
		assertThat(this.all.stream().map((one) -> one.business().kbli()).filter((code) -> code != null))
			.hasSizeGreaterThan(12_000)
			.allMatch((code) -> code.matches("\\d{5}"));
		assertThat(this.all.stream().map((one) -> one.business().nib()).filter((nib) -> nib != null))
			.hasSizeGreaterThan(5_000)
			.allMatch((nib) -> nib.matches("9900\\d{9}"));
	}

	private double share(Predicate<Enterprise> test) {
		return (double) this.all.stream().filter(test).count() / this.all.size();
	}

	private static PhoneNumber parsed(PhoneNumberUtil phones, String number) {
		try {
			return phones.parse(number, "ID");
		}
		catch (NumberParseException ex) {
			throw new AssertionError("a phone number cannot be read");
		}
	}

}
