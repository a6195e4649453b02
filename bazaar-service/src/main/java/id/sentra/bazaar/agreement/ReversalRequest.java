package id.sentra.bazaar.agreement;

import id.sentra.platform.web.RequestFields;
import org.jspecify.annotations.Nullable;

/** Why a line of the book is undone. */
record ReversalRequest(@Nullable String reason) {

	String read() {
		return AgreementFields.text(new RequestFields(), "reason", this.reason, AgreementFields.LONGEST_NAME).value();
	}

}
