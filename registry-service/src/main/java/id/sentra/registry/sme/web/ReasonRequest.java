package id.sentra.registry.sme.web;

import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Why an officer decides so, for the owner and the history; up to 500 characters.
 */
record ReasonRequest(@Nullable String reason) {

	private static final int LONGEST = 500;

	String read() {
		FieldReading fields = new FieldReading();
		String text = fields.required("reason", this.reason, "size",
				(given) -> Optional.of(given).filter((reason) -> reason.length() <= LONGEST && reason.indexOf(0) < 0));
		fields.finish();
		return Objects.requireNonNull(text);
	}

}
