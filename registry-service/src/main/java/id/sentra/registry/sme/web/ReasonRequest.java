package id.sentra.registry.sme.web;

import java.util.Optional;

import id.sentra.platform.text.PublicText;
import id.sentra.platform.web.RequestFields;
import id.sentra.platform.web.RequestFields.Field;
import org.jspecify.annotations.Nullable;

/**
 * Why an officer decides so, for the owner and the history; up to 500 characters, without
 * a way to reach anybody.
 */
record ReasonRequest(@Nullable String reason) {

	private static final int LONGEST = 500;

	String read() {
		RequestFields fields = new RequestFields();
		Field<String> read = fields.parsed("reason", this.reason, "size", ReasonRequest::text);
		fields.check("reason", "contact", read, (text) -> !PublicText.carriesContact(text));
		return read.value();
	}

	/** The same where none need be given. */
	static Field<@Nullable String> optional(RequestFields fields, @Nullable String reason) {
		Field<@Nullable String> read = fields.optional("reason", reason, "size", ReasonRequest::text);
		fields.check("reason", "contact", read, (text) -> text == null || !PublicText.carriesContact(text));
		return read;
	}

	private static Optional<String> text(String given) {
		return Optional.of(given).filter((text) -> text.length() <= LONGEST && text.indexOf(0) < 0);
	}

}
