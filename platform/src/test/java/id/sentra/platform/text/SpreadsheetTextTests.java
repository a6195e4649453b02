package id.sentra.platform.text;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SpreadsheetTextTests {

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+1", "-1", "@SUM(1)", "\t=1", "\r=1", "\n=1", "\uff1d1+1", "\uff0b1", "\uff0d1",
			"\uff20SUM(1)" })
	void whatBeginsLikeAFormulaIsOnlyText(String formula) {
		assertThat(SpreadsheetText.harmless(formula)).isEqualTo("'" + formula);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Keripik Bu Rini", "3 = tiga", "'=1" })
	void allElseStaysAsItIs(String text) {
		assertThat(SpreadsheetText.harmless(text)).isEqualTo(text);
	}

}
