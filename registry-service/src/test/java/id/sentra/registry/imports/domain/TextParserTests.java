package id.sentra.registry.imports.domain;

import java.math.BigDecimal;
import java.time.LocalDate;

import id.sentra.platform.money.Rupiah;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TextParserTests {

	@ParameterizedTest
	@CsvSource({ "17/08/2019,2019-08-17", "17-8-2019,2019-08-17", "17.08.2019,2019-08-17", "2019-08-17,2019-08-17",
			"2019-08-17T00:00:00,2019-08-17", "17 Agustus 2019,2019-08-17", "1 Mei 2020,2020-05-01",
			"Agustus 2019,2019-08-01", "17 Agt 2019,2019-08-17", "2019,2019-01-01", "43694,2019-08-17",
			"43694.0,2019-08-17", "3 Nopember 2001,2001-11-03" })
	void reads_dates_as_offices_write_them(String text, LocalDate date) {
		assertThat(DateText.parse(text)).contains(date);
	}

	@ParameterizedTest
	@ValueSource(strings = { "31/02/2019", "17/13/2019", "kemarin", "", "17/08/19", "12 Foo 2019", "99999999", "1799" })
	void refuses_days_that_do_not_exist_or_can_be_read_in_two_ways(String text) {
		assertThat(DateText.parse(text)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			1250000         | 1250000
			Rp 1.250.000    | 1250000
			Rp. 1.250.000,- | 1250000
			1.250.000,00    | 1250000
			1.500.000       | 1500000
			1.500           | 1500
			1,250,000       | 1250000
			1,250,000.00    | 1250000
			0,5 juta        | 500000
			1,5 juta        | 1500000
			2 jt            | 2000000
			750 ribu        | 750000
			1,2 miliar      | 1200000000
			0               | 0
			""")
	void reads_amounts_as_offices_write_them(String text, long amount) {
		assertThat(AmountText.parse(text, BigDecimal.ONE)).contains(new Rupiah(amount));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "-5000", "sekitar 5 juta", "1.2.3", "1.25.000", "999999999999999999", "5 triliun",
			"Rp", "1,5", "1.5", "0,5", "1.250.000,50", "1,250,000.40", "1.5000", "1,23456 ribu" })
	void refuses_what_is_no_amount_or_none_in_whole_rupiah(String text) {
		assertThat(AmountText.parse(text, BigDecimal.ONE)).isEmpty();
	}

	/** A file saved as CSV gives the same rows as the workbook it was saved from. */
	@ParameterizedTest
	@ValueSource(strings = { "1.5", "0.5", "1250000.4", "0", "1500", "12500000" })
	void a_number_of_a_workbook_is_judged_as_its_text(String number) {
		assertThat(AmountText.exact(number, BigDecimal.ONE)).isEqualTo(AmountText.parse(number, BigDecimal.ONE))
			.isEqualTo(AmountText.parse(number.replace('.', ','), BigDecimal.ONE));
	}

	@Property
	void every_amount_is_read_back_from_how_we_write_it(
			@ForAll @LongRange(min = 0, max = 999_999_999_999_999L) long amount) {
		assertThat(AmountText.parse(new Rupiah(amount).toString(), BigDecimal.ONE)).contains(new Rupiah(amount));
	}

	@Property
	void no_text_makes_a_parser_throw(@ForAll String text) {
		assertThat(DateText.parse(text)).isNotNull();
		assertThat(AmountText.parse(text, BigDecimal.ONE)).isNotNull();
		assertThat(Words.yes(text)).isNotNull();
		assertThat(Words.female(text)).isNotNull();
	}

	@Test
	void reads_choices() {
		assertThat(Words.yes("Ya")).contains(true);
		assertThat(Words.yes(" TIDAK ")).contains(false);
		assertThat(Words.yes("mungkin")).isEmpty();
		assertThat(Words.female("Laki-laki")).contains(false);
		assertThat(Words.female("P")).contains(true);
		assertThat(Words.female("?")).isEmpty();
	}

}
