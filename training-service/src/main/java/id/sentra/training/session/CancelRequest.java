package id.sentra.training.session;

import id.sentra.platform.web.RequestFields;
import org.jspecify.annotations.Nullable;

/** Why a session does not take place; up to 500 characters that everybody may read. */
record CancelRequest(@Nullable String reason) {

	private static final int LONGEST = 500;

	String read() {
		return new RequestFields().publicText("reason", this.reason, LONGEST).value();
	}

}
