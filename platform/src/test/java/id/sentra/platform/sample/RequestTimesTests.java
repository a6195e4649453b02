package id.sentra.platform.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.support.FormattingConversionService;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A day, a time of a place and an instant are taken in their own form or not at all. */
@SampleTest
class RequestTimesTests {

	@Autowired
	JsonMapper json;

	@Autowired
	FormattingConversionService conversion;

	@ParameterizedTest
	@ValueSource(strings = { "\"2026-11-28T17:00:00Z\"", "\"2026-11-28T17:00:00+07:00\"", "\"2026-11-28T00:00:00\"",
			"\"2026-11-28T00:00\"", "\"2026-11-28Z\"", "\"2026-11-28+07:00\"", "\"28/11/2026\"", "\"2026-2-3\"",
			"\"2026-02-30\"", "\"20261128\"", "\"2026-W48-6\"", "\"+12026-11-28\"", "\"-2026-11-28\"", "20785",
			"20785.0", "[2026,11,28]", "\"20785\"", "\"2026-11-28 \"", "\"\u0662\u0660\u0662\u0666-11-28\"" })
	void a_day_has_one_form(String text) {
		refused(text, LocalDate.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"2027-03-05T09:00:00Z\"", "\"2027-03-05T09:00:00+07:00\"", "\"2027-03-05\"",
			"\"2027-03-05 09:00\"", "\"2027-03-05T24:00:00\"", "\"2027-03-05T09\"", "\"2027-02-29T09:00:00\"",
			"[2027,3,5,9,0]", "[2027,3,5]", "1804237200", "\"+12027-03-05T09:00\"", "\"2027-03-05t09:00\"" })
	void a_time_of_a_place_has_one_form(String text) {
		refused(text, LocalDateTime.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"2027-03-05\"", "\"2027-03-05T09:00:00\"", "\"2027-03-05T09:00\"", "1804237200",
			"1804237200.5", "\"1804237200\"", "\"1804237200.5\"", "[2027,3,5,9,0]", "\"2027-02-29T09:00:00Z\"",
			"\"2027-03-05T24:00:00Z\"", "\"+12027-03-05T09:00:00Z\"", "\"2027-03-05T09:00:00+0700\"" })
	void an_instant_has_one_form(String text) {
		refused(text, Instant.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { "[9,0]", "32400", "\"09:00Z\"", "\"2027-03-05T09:00\"", "\"24:00\"", "\"9\"" })
	void a_time_of_a_day_has_one_form(String text) {
		refused(text, LocalTime.class);
	}

	@ParameterizedTest
	@CsvSource({ "2027-03-05T09:00:00Z,2027-03-05T09:00:00Z", "2027-03-05T09:00:00.250Z,2027-03-05T09:00:00.250Z",
			"2027-03-05T16:00:00+07:00,2027-03-05T09:00:00Z", "2027-03-05T09:00Z,2027-03-05T09:00:00Z" })
	void an_instant_with_an_offset_is_that_instant(String text, Instant instant) {
		assertThat(this.json.readValue('"' + text + '"', Instant.class)).isEqualTo(instant);
	}

	/** Also where an annotation would let an offset pass. */
	@ParameterizedTest
	@ValueSource(
			strings = { "2026-11-28+07:00", "2026-11-28Z", "+12026-11-28", "2026-11-28T00:00", "2026-02-30", "20785" })
	void a_day_in_an_address_has_the_form_of_one_in_a_body(String text) throws NoSuchMethodException {
		TypeDescriptor day = new TypeDescriptor(
				new MethodParameter(RequestTimesTests.class.getDeclaredMethod("of", LocalDate.class), 0));
		assertThat(this.conversion.convert("2026-11-28", TypeDescriptor.valueOf(String.class), day))
			.isEqualTo(of(LocalDate.of(2026, 11, 28)));
		assertThatExceptionOfType(ConversionFailedException.class)
			.isThrownBy(() -> this.conversion.convert(text, TypeDescriptor.valueOf(String.class), day));
	}

	private static LocalDate of(@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day) {
		return day;
	}

	@ParameterizedTest
	@ValueSource(strings = { "2027-03-05T09:00", "2027-03-05T09:00:00", "2027-03-05T09:00:00.5" })
	void a_time_of_a_place_is_read_as_it_is_written(String text) {
		assertThat(this.json.readValue('"' + text + '"', LocalDateTime.class)).isEqualTo(LocalDateTime.parse(text));
	}

	private void refused(String text, Class<?> type) {
		assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> this.json.readValue(text, type));
	}

}
