package id.sentra.bazaar.agreement;

import id.sentra.platform.web.RequestFields;
import org.jspecify.annotations.Nullable;

record EndRequest(@Nullable String reason) {

	String read() {
		return AgreementFields.text(new RequestFields(), "reason", this.reason, AgreementFields.LONGEST_NAME).value();
	}

}
