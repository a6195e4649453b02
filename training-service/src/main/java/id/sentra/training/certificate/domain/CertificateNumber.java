package id.sentra.training.certificate.domain;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import id.sentra.platform.region.RegionCode;

/**
 * The number of a certificate: regency, year, and a serial number that has no gaps within
 * them. Written {@code 2172-2026-000123}.
 */
public record CertificateNumber(RegionCode regency, int year, int serial) {

	private static final Pattern FORM = Pattern.compile("(\\d{2})(\\d{2})-(\\d{4})-(\\d{6,9})");

	private static final int SERIAL_GROUP = 4;

	/** The number, or nothing if the text does not have its form. */
	public static Optional<CertificateNumber> parse(String text) {
		Matcher parts = FORM.matcher(text);
		if (!parts.matches()) {
			return Optional.empty();
		}
		return Optional.of(new CertificateNumber(new RegionCode(parts.group(1) + "." + parts.group(2)),
				Integer.parseInt(parts.group(3)), Integer.parseInt(parts.group(SERIAL_GROUP))));
	}

	public String value() {
		return "%s-%04d-%06d".formatted(this.regency.value().replace(".", ""), this.year, this.serial);
	}

}
