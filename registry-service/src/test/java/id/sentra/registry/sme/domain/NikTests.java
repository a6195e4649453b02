package id.sentra.registry.sme.domain;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class NikTests {

	@Test
	void says_the_gender_of_first_registration() {
		assertThat(new Nik("2172011708850001").genderAtRegistration()).isEqualTo(Gender.MALE);
		assertThat(new Nik("2172015708850001").genderAtRegistration()).isEqualTo(Gender.FEMALE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "2172011708850000", "2172013208850001", "2172017208850001", "2172013102850001",
			"2172011713850001", "2172001708850001", "2100011708850001", "0972011708850001", "217201170885000",
			"21720117088500011", "217201290201000a", "2172012902010001", "", "2172010008850001", "2172014008850001" })
	void refuses_what_no_registry_office_gives(String text) {
		assertThat(Nik.parse(text)).isEmpty();
	}

	@Test
	void knows_leap_days_of_either_century() {
		assertThat(Nik.parse("2172012902000001")).isPresent();
		assertThat(Nik.parse("2172016902960001")).isPresent();
	}

	@Test
	void reads_spaces_dots_and_the_apostrophe_of_spreadsheets() {
		assertThat(Nik.parse("'21.72.01 170885 0001")).contains(new Nik("2172011708850001"));
	}

	@Test
	void never_shows_itself() {
		assertThat(new Nik("2172011708850001")).hasToString("************0001");
		assertThatIllegalArgumentException().isThrownBy(() -> new Nik("2172011708850000"))
			.withMessageNotContaining("2172");
	}

}
