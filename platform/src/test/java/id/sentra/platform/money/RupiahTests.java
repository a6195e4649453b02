package id.sentra.platform.money;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RupiahTests {

	@Test
	void isWrittenAsPeopleWriteIt() {
		assertThat(Rupiah.of(1_250_000)).hasToString("Rp1.250.000");
		assertThat(Rupiah.of(-15_000)).hasToString("-Rp15.000");
		assertThat(Rupiah.ZERO).hasToString("Rp0");
	}

	@Test
	void roundsHalfToEven() {
		assertThat(Rupiah.of(5).times(new BigDecimal("0.1"))).isEqualTo(Rupiah.of(0));
		assertThat(Rupiah.of(15).times(new BigDecimal("0.1"))).isEqualTo(Rupiah.of(2));
		assertThat(Rupiah.of(10_000_000).times(new BigDecimal("0.0025"))).isEqualTo(Rupiah.of(25_000));
	}

	@Test
	void neverWrapsAround() {
		assertThatThrownBy(() -> Rupiah.of(Long.MAX_VALUE).plus(Rupiah.of(1))).isInstanceOf(ArithmeticException.class);
		assertThatThrownBy(() -> Rupiah.of(Long.MIN_VALUE).minus(Rupiah.of(1))).isInstanceOf(ArithmeticException.class);
		assertThatThrownBy(() -> Rupiah.of(Long.MAX_VALUE).times(BigDecimal.TEN))
			.isInstanceOf(ArithmeticException.class);
	}

}
