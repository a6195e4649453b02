package id.sentra.training.certificate.domain;

import id.sentra.platform.region.RegionCode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import static org.assertj.core.api.Assertions.assertThat;

class CertificateNumberProperties {

	@Property
	void a_number_is_read_back_as_it_was_written(@ForAll @IntRange(min = 0, max = 9999) int regency,
			@ForAll @IntRange(min = 0, max = 9999) int year, @ForAll @IntRange(max = 999_999_999) int serial) {
		CertificateNumber number = new CertificateNumber(
				new RegionCode("%02d.%02d".formatted(regency / 100, regency % 100)), year, serial);
		assertThat(CertificateNumber.parse(number.value())).contains(number);
	}

	@Property
	void no_text_whatever_makes_the_reading_fail(@ForAll String text) {
		assertThat(CertificateNumber.parse(text)).isNotNull();
	}

}
