package id.sentra.registry.sme.web;

import java.util.Optional;

import id.sentra.platform.web.RequestFields;
import org.jspecify.annotations.Nullable;

/**
 * Why an officer decides so, for the owner and the history; up to 500 characters.
 */
record ReasonRequest(@Nullable String reason) {

	private static final int LONGEST = 500;

	String read() {
		return new RequestFields()
			.parsed("reason", this.reason, "size",
					(given) -> Optional.of(given)
						.filter((reason) -> reason.length() <= LONGEST && reason.indexOf(0) < 0))
			.value();
	}

}
