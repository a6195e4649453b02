package id.sentra.platform.region;

import java.util.Optional;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Code of a province ({@code 21}), regency or city ({@code 21.72}), district
 * ({@code 21.72.01}) or village ({@code 21.72.01.1001}), as the Ministry of Home Affairs
 * gives them.
 */
public record RegionCode(String value) implements Comparable<RegionCode> {

	private static final Pattern FORM = Pattern.compile("\\d{2}(\\.\\d{2}(\\.\\d{2}(\\.\\d{4})?)?)?");

	private static final int REGENCY_LENGTH = 5;

	private static final int DISTRICT_LENGTH = 8;

	public RegionCode {
		if (!FORM.matcher(value).matches()) {
			throw new IllegalArgumentException("not a region code");
		}
	}

	@JsonCreator
	public static RegionCode of(String value) {
		return new RegionCode(value);
	}

	/** The code, or nothing if the text does not have its form. */
	public static Optional<RegionCode> parse(String text) {
		return FORM.matcher(text).matches() ? Optional.of(new RegionCode(text)) : Optional.empty();
	}

	@JsonValue
	@Override
	public String value() {
		return this.value;
	}

	/** Whether this region is the other or lies in it. */
	public boolean isWithin(RegionCode other) {
		return this.value.equals(other.value) || this.value.startsWith(other.value + ".");
	}

	public boolean isRegency() {
		return this.value.length() == REGENCY_LENGTH;
	}

	public boolean isDistrict() {
		return this.value.length() == DISTRICT_LENGTH;
	}

	/** The region this one lies in; nothing for a province. */
	public Optional<RegionCode> parent() {
		int dot = this.value.lastIndexOf('.');
		return dot < 0 ? Optional.empty() : Optional.of(new RegionCode(this.value.substring(0, dot)));
	}

	@Override
	public int compareTo(RegionCode other) {
		return this.value.compareTo(other.value);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
