package id.sentra.registry.sme.domain;

import java.util.regex.Pattern;

/**
 * A telephone number in E.164 form ({@code +6281234567890}).
 */
public record PhoneNumber(String value) {

	private static final Pattern FORM = Pattern.compile("\\+[1-9]\\d{6,14}");

	public PhoneNumber {
		if (!FORM.matcher(value).matches()) {
			throw new IllegalArgumentException("not a telephone number in E.164 form");
		}
	}

	/** Country code and the last three digits shown. */
	public String masked() {
		return this.value.substring(0, 3) + "*".repeat(this.value.length() - 6)
				+ this.value.substring(this.value.length() - 3);
	}

	@Override
	public String toString() {
		return masked();
	}

}
