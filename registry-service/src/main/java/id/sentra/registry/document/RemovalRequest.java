package id.sentra.registry.document;

import id.sentra.platform.text.PublicText;
import id.sentra.platform.web.RequestFields;
import org.jspecify.annotations.Nullable;

/** Why a document does not count any more. */
record RemovalRequest(@Nullable String reason) {

	private static final int LONGEST = 500;

	String read() {
		return new RequestFields().printable("reason", this.reason, LONGEST, "contact", PublicText::carriesContact)
			.value();
	}

}
